import { useRouter } from '@tarojs/taro'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { useClaim } from '@/points/parts/use-claim'
import { claimFoot } from './foot'
import { isLetter, Letter, LetterFoot } from './letter'
import { readClaim } from './read-aloud'
import { Story } from './story'

/** One claim: what it was, who has said what, and what the reader may do. A fault is a letter until it is decided on. */
export default function ClaimPage() {
  const { id = '' } = useRouter().params
  const claim = useClaim(id)
  const { data } = claim
  const letter = data !== undefined && isLetter(data)
  return (
    <Page
      title={letter ? '一封信' : (data?.claim.rule ?? '报的事')}
      onRefresh={claim.again}
      reads={data && readClaim(data)}
      foot={data && (letter ? <LetterFoot detail={data} /> : claimFoot(data))}
    >
      <Faces read={claim} shape='page' what='这一件' refused={orSignIn('找到自家，就能看了。')}>
        {(detail) => (isLetter(detail) ? <Letter detail={detail} /> : <Story detail={detail} />)}
      </Faces>
    </Page>
  )
}
