import type { Stage } from '@shared/requests/flow'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { useWays } from '@/parts/desk/ways'
import { ListPage, useVillage } from '@/parts/matter/list-page'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { RequestRow } from '@/requests/parts/row'
import { readRequest } from '@/requests/parts/say-request'
import { useTalk } from '@/requests/parts/use-talk'
import { open, routes } from '@/routes'

type Part = Exclude<Stage, 'gone'> | 'mine'
const PARTS: readonly Part[] = ['open', 'late', 'done', 'mine']
const WORDS: Readonly<Record<Part, string>> = { open: '在办', late: '误了', done: '办好了', mine: '我说的' }
const isPart = (value: string | undefined): value is Part => PARTS.some((part) => part === value)

/** 大家说的事: what is under way, late and done in the village, and one's own. `?part=mine` shows one's own first. */
export default function RequestsPage() {
  const { villageId } = useVillage()
  const talk = useTalk(villageId)
  const { part: first } = useWays().params
  const [part, show] = useState<Part>(isPart(first) ? first : 'open')
  const ask = (cursor?: string) =>
    part === 'mine'
      ? cloud.requests.listMine({ cursor })
      : cloud.requests.listRequests({ villageId: villageId ?? '', stage: part, cursor })
  const pages = usePages(['requests', part, villageId], ask, { when: villageId !== undefined })
  return (
    <ListPage
      pages={pages}
      refOf={({ id }) => `request:${id}`}
      title='大家说的事'
      what='说的事'
      signedIn='找到自家，就能看到大家说的事。'
      reads={(newest) => (newest ? `大家说的事，最近的是：${readRequest(newest)}` : undefined)}
      above={<Segment options={PARTS.map((value) => ({ value, word: WORDS[value] }))} value={part} onChange={show} />}
      foot={
        talk.data?.raises !== false && (
          <Button icon='mic' onPress={() => open(routes.raiseRequest)}>
            说一件事
          </Button>
        )
      }
      empty={{
        drawing: 'nothingToDo',
        title: part === 'late' ? '没有误了的' : '这里还没有',
        body: '路不好走、灯不亮、两家有疙瘩，说一句就有人来看。',
      }}
    >
      {(lines) => (
        <Sheet>
          {lines.map((line) => (
            <RequestRow key={line.id} line={line} />
          ))}
        </Sheet>
      )}
    </ListPage>
  )
}
