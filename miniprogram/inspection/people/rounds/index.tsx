import { cloud } from '@/cloud/link/link'
import { mayInVillage } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { usePages } from '@/cloud/reads/use-read'
import { sayProgress, sayRound } from '@/inspection/parts/sayings'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

/** 走户评比: every round of the village, the latest first. */
export default function RoundsPage() {
  const here = useHere()
  const villageId = here.data?.village.id
  const rounds = usePages(
    ['inspection', 'rounds', villageId],
    (cursor) => cloud.inspection.listRounds({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  const mayStart =
    villageId !== undefined && mayInVillage(here.data?.me?.roles ?? [], 'inspection.startRound', villageId)
  const [latest] = rounds.data ?? []
  return (
    <Page
      title='走户评比'
      under='一家一家走，看到的打分，公示完记进存折'
      onRefresh={rounds.again}
      reads={latest && `走户评比。最近的是${latest.title}，${sayRound(latest)}，${sayProgress(latest)}。`}
      foot={
        mayStart && (
          <Button icon='broom' onPress={() => open(routes.startRound)}>
            开始一次评比
          </Button>
        )
      }
    >
      <Faces read={rounds} what='评比' refused={orSignIn('找到自家，就能看到评比。')}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty
              drawing='nothingToDo'
              title='村里还没有评比过'
              body={mayStart ? '定好看哪几样、请谁去走，就可以开始。' : '开始了会告诉大家。'}
            />
          ) : (
            <Sheet>
              {lines.map((round) => (
                <Row
                  key={round.id}
                  icon='broom'
                  title={round.title}
                  detail={`${sayRound(round)} · ${sayProgress(round)}`}
                  keepDetail
                  onPress={() => open(routes.round(round.id))}
                />
              ))}
            </Sheet>
          )
        }
      </Faces>
      <More pages={rounds} older />
    </Page>
  )
}
