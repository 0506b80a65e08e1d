import { useRouter } from '@tarojs/taro'
import { saySheet } from '@/inspection/parts/sayings'
import { SHEET_ACTS, sheetActsOf } from '@/inspection/parts/sheet-acts'
import { useSheet } from '@/inspection/parts/use-sheet'
import { Button, Buttons } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { open, routes } from '@/routes'
import { SheetStory } from './sheet-story'

/** One household's sheet: what was given and why, and what the reader may do about it. */
export default function SheetPage() {
  const { id = '', household = '' } = useRouter().params
  const sheet = useSheet(id, household)
  const { data } = sheet
  const acts = data ? sheetActsOf(data) : []
  return (
    <Page
      title={data?.household ?? '评比单'}
      under={data && `${data.group} · ${data.round.title}`}
      onRefresh={sheet.again}
      reads={data && `${data.household}，${data.round.title}，${data.points} 分，${saySheet(data)}。`}
      foot={
        acts.length > 0 && (
          <Buttons>
            {acts.map((act) => (
              <Button
                key={act}
                kind={act === 'uphold' ? 'main' : 'line'}
                onPress={() => open(routes.sheetAct(id, household, act))}
              >
                {SHEET_ACTS[act].word}
              </Button>
            ))}
          </Buttons>
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
