import { useRouter } from '@tarojs/taro'
import { saySheet } from '@/inspection/parts/sayings'
import { isJudging, SHEET_ACTS, type SheetAct } from '@/inspection/parts/sheet-acts'
import { useSheet } from '@/inspection/parts/use-sheet'
import { Button } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Verdict } from '@/parts/verdict'
import { open, routes } from '@/routes'
import { SheetStory } from './sheet-story'

/** One household's sheet: what was given and why, and what the reader may do about it. */
export default function SheetPage() {
  const { id = '', household = '' } = useRouter().params
  const sheet = useSheet(id, household)
  const { data } = sheet
  const answer = (act: SheetAct) => ({
    word: SHEET_ACTS[act].word,
    onPress: () => open(routes.sheetAct(id, household, act)),
  })
  const judges = data?.actions.some(isJudging) ?? false
  return (
    <Page
      title={data?.household ?? '评比单'}
      under={data && `${data.group} · ${data.round.title}`}
      onRefresh={sheet.again}
      reads={data && `${data.household}，${data.round.title}，${data.points} 分，${saySheet(data)}。`}
      foot={
        data &&
        data.actions.length > 0 && (
          <>
            {judges && <Verdict no={answer('dismiss')} yes={answer('uphold')} />}
            {data.actions.includes('object') && (
              <Button kind='line' onPress={answer('object').onPress}>
                {data.mine && data.state === 'posted' ? '记得不对？' : SHEET_ACTS.object.word}
              </Button>
            )}
          </>
        )
      }
    >
      <Faces
        read={sheet}
        shape='page'
        what='这一户'
        safe='您家的积分一分没少。'
        refused={orSignIn('找到自家，就能看了。')}
      >
        {(detail) => <SheetStory detail={detail} />}
      </Faces>
    </Page>
  )
}
