import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { sayProgress, sayRound } from '@/inspection/parts/sayings'
import { Button } from '@/parts/button'
import { ListPage, useVillage } from '@/parts/matter/list-page'
import { MatterRow } from '@/parts/matter/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

/** 走户评比: every round of the village, the latest first. */
export default function RoundsPage() {
  const { villageId, may } = useVillage()
  const pages = usePages(
    ['inspection', 'rounds', villageId],
    (cursor) => cloud.inspection.listRounds({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  const mayStart = may('inspection.startRound')
  return (
    <ListPage
      pages={pages}
      refOf={({ id }) => `round:${id}`}
      title='走户评比'
      under='一家一家走，看到的打分，公示完记进存折'
      what='评比'
      signedIn='找到自家，就能看到评比。'
      reads={(latest) => latest && `走户评比。最近的是${latest.title}，${sayRound(latest)}，${sayProgress(latest)}。`}
      foot={
        mayStart && (
          <Button icon='broom' onPress={() => open(routes.startRound)}>
            开始一次评比
          </Button>
        )
      }
      empty={{
        drawing: 'nothingToDo',
        title: '村里还没有评比过',
        body: mayStart ? '定好看哪几样、请谁去走，就可以开始。' : '开始了会告诉大家。',
      }}
    >
      {(lines) => (
        <Sheet>
          {lines.map((round) => (
            <MatterRow
              key={round.id}
              icon='broom'
              title={round.title}
              detail={`${sayRound(round)} · ${sayProgress(round)}`}
              of={`round:${round.id}`}
            />
          ))}
        </Sheet>
      )}
    </ListPage>
  )
}
