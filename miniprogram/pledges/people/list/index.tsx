import type { Wall } from '@shared/pledges/terms'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { ListPage, useVillage } from '@/parts/matter/list-page'
import { Segment } from '@/parts/segment'
import { readPledge } from '@/pledges/parts/say-pledge'
import { Vow } from '@/pledges/parts/vow'
import { open, routes } from '@/routes'

type Part = 'all' | 'kept' | 'notKept' | 'mine'
const WALL: Readonly<Partial<Record<Part, Wall>>> = { kept: 'kept', notKept: 'notKept' }
const PARTS: readonly Part[] = ['all', 'kept', 'notKept', 'mine']
const WORDS: Readonly<Record<Part, string>> = { all: '全部', kept: '做到了', notKept: '没做到', mine: '我家的' }

/** 说好的事: who has promised what, and whether it was kept. */
export default function PledgesPage() {
  const { villageId } = useVillage()
  const [part, show] = useState<Part>('all')
  const when = villageId !== undefined
  const ask = (cursor?: string) => cloud.pledges.listPledges({ villageId: villageId ?? '', hangs: WALL[part], cursor })
  const pages = usePages(
    ['pledges', part, villageId],
    (cursor) => (part === 'mine' ? cloud.pledges.listMine({ cursor }) : ask(cursor).then(({ list }) => list)),
    { when },
  )
  return (
    <ListPage
      pages={pages}
      refOf={({ id }) => `pledge:${id}`}
      title='说好的事'
      under='谁说的，贴在这里，到日子看做没做'
      what='说好的事'
      signedIn='找到自家，就能看到大家说好的事。'
      reads={(newest) => `说好的事。${newest ? readPledge(newest) : ''}`}
      above={<Segment options={PARTS.map((value) => ({ value, word: WORDS[value] }))} value={part} onChange={show} />}
      foot={<Button onPress={() => open(routes.promise)}>我也说一件</Button>}
      empty={{
        drawing: 'nothingToDo',
        title: part === 'mine' ? '您家还没有说过' : '这里还没有',
        body: '村干部、组长说下的事，家家户户自己愿意说的事，都贴在这里。',
      }}
    >
      {(lines) => lines.map((line) => <Vow key={line.id} line={line} />)}
    </ListPage>
  )
}
