import { useRouter } from '@tarojs/taro'
import { sayProgress, sayRound } from '@/inspection/parts/sayings'
import { useRound } from '@/inspection/parts/use-round'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { RoundFoot } from './foot'
import { RoundStory } from './round-story'

/** One round: how far it is, who walks, what is asked, and what the reader may do. */
export default function RoundPage() {
  const { id = '' } = useRouter().params
  const round = useRound(id)
  const { data } = round
  return (
    <Page
      title={data?.round.title ?? '走户评比'}
      onRefresh={round.again}
      reads={data && `${data.round.title}，${sayRound(data.round)}，${sayProgress(data.round)}。`}
      foot={data && data.actions.length > 0 && <RoundFoot detail={data} />}
    >
      <Faces read={round} shape='page' what='这次评比' refused={orSignIn('找到自家，就能看了。')}>
        {(detail) => <RoundStory detail={detail} />}
      </Faces>
    </Page>
  )
}
