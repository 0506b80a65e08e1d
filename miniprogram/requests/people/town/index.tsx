import { sayDay } from '@shared/kernel/time'
import { sayHalf } from '@shared/requests/figures'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { useVillage } from '@/parts/matter/list-page'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { SectionHead } from '@/parts/section-head'
import { Segment } from '@/parts/segment'
import { useWide } from '@/platform/wide'
import { byKind, byState, type Desk, ofHalf } from './columns'
import { Matrix } from './matrix'

type Part = 'now' | 'half' | 'kinds'

/** 各村说的事: what lies where in the villages of a town, and what the half-year has come to. By name, and no ranking. */
export default function TownPage() {
  const { villageId } = useVillage()
  const wide = useWide()
  const [half, goTo] = useState<string>()
  const [part, show] = useState<Part>('now')
  const read = useRead(
    ['requests', 'town', villageId, half],
    () => cloud.requests.townDesk({ villageId: villageId ?? '', ...(half !== undefined && { half }) }),
    { when: villageId !== undefined },
  )
  const { data: desk } = read
  // Eight kinds beside each other need a desk.
  const parts = wide ? PARTS : PARTS.filter(({ value }) => value !== 'kinds')
  return (
    <Page
      title='各村说的事'
      {...(desk && { under: `${desk.town} · ${sayTown(desk)}` })}
      onRefresh={read.again}
      reads={desk && readTown(desk)}
    >
      <Segment options={parts} value={part} onChange={show} />
      <Faces read={read} what='各村说的事'>
        {(shown) => (
          <>
            {part === 'now' ? (
              <Matrix desk={shown} columns={byState} />
            ) : (
              <>
                <SectionHead title={sayPeriod(shown)} />
                <Matrix desk={shown} columns={part === 'half' ? ofHalf : byKind} />
                <Earlier desk={shown} half={half} goTo={goTo} />
              </>
            )}
            <Note>按村名，不排名次。点一个村，看这个村说的事。</Note>
          </>
        )}
      </Faces>
    </Page>
  )
}

const PARTS = [
  { value: 'now', word: '现在' },
  { value: 'half', word: '这半年' },
  { value: 'kinds', word: '分几样看' },
] as const satisfies readonly { value: Part; word: string }[]

const Earlier = (props: { desk: Desk; half: string | undefined; goTo: (half: string | undefined) => void }) => {
  const { desk, half, goTo } = props
  const { earlier } = desk
  return (
    <>
      {earlier !== null && (
        <Button kind='line' onPress={() => goTo(earlier)}>
          {`看${sayHalf(earlier)}`}
        </Button>
      )}
      {half !== undefined && (
        <Button kind='line' onPress={() => goTo(undefined)}>
          看现在的
        </Button>
      )}
    </>
  )
}

const lateIn = ({ villages }: Desk): number =>
  villages.filter(({ lying }) => lying.some(({ state, count }) => state === 'late' && count > 0)).length

function sayTown(desk: Desk): string {
  const late = lateIn(desk)
  return `${desk.villages.length} 个村，${late === 0 ? '都没误' : `${late} 个有误了的`}`
}

const sayPeriod = ({ half, at }: Desk): string =>
  `${sayHalf(half)}说的${at === null ? '，还没有数过' : `，数到 ${sayDay(at)}`}`

const readTown = (desk: Desk): string => `${desk.town}各村说的事。${sayTown(desk)}。`
