import { type Here, useHere } from '@/cloud/person/use-here'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Page } from '@/parts/page'
import { Elsewhere } from './elsewhere'
import { Posted } from './posted'
import { readNotices } from './read-aloud'
import { RoundPosted } from './round-posted'
import { type Board, useNotices } from './use-notices'

/** 公示: the public notice board. Anybody can read it; whoever is of the village can object before a notice is over. */
export default function NoticesPage() {
  const here = useHere()
  const notices = useNotices(here.data?.village.id)
  return (
    <Page
      title='公示'
      tab='points/notices/index'
      onRefresh={notices.again}
      reads={notices.data && readNotices(notices.data, notices.more)}
      under='公示完没有异议，才算数。'
    >
      <Faces read={here} what='公示'>
        {({ me }) => (
          <Faces read={notices} what='公示'>
            {(answers) => <Hanging answers={answers} me={me} />}
          </Faces>
        )}
      </Faces>
      <More pages={notices} />
      <Elsewhere />
    </Page>
  )
}

/** What hangs there: rounds first, each in one line, then deed after deed. */
function Hanging({ answers, me }: { answers: readonly Board[] } & Pick<Here, 'me'>) {
  const rounds = answers[0]?.rounds ?? []
  const claims = itemsOf(answers)
  if (rounds.length + claims.length === 0) {
    return <Empty drawing='nothingToDo' title='这几天没有公示' body='有了会贴在这里，谁都能看。' />
  }
  return (
    <>
      {rounds.map((round) => (
        <RoundPosted key={round.id} round={round} />
      ))}
      {claims.map((claim) => (
        <Posted key={claim.id} claim={claim} mayObject={me?.householdId != null} />
      ))}
    </>
  )
}
