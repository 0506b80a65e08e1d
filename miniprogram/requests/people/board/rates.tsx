import { sayRate } from '@shared/requests/rates'
import { TURNED } from '@shared/requests/terms'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import type { Board } from './use-board'

const RATES = [
  ['responded', '按时有人接'],
  ['onTime', '没误日子'],
  ['solved', '说的人说办好了'],
  ['content', '说满意、还行的'],
  ['reached', '问到了人的'],
] as const satisfies readonly (readonly [keyof Board['rates'], string])[]

/** How well: each so many out of so many, and what is in none of it. */
export const Rates = ({ board: { rates, excluded } }: { board: Board }) => (
  <>
    <SectionHead title='办得好不好' />
    <Sheet>
      {RATES.map(([rate, word]) => (
        <Row key={rate} title={word} detail={sayRate(rates[rate])} keepDetail />
      ))}
      <Row title='没有回音' detail={`${rates.silent} 件`} keepDetail />
      {excluded.count > 0 && <Row title='没算在里面' detail={sayExcluded(excluded)} keepDetail />}
    </Sheet>
    <Note>差一件也不写 100%。不给人排名次。</Note>
  </>
)

const WHY = { ...TURNED, withdrawn: '说的人不用办了的' } as const

function sayExcluded({ count, reasons }: Board['excluded']): string {
  const said = reasons.map(({ why, count }) => `${why === null ? '别的缘由' : WHY[why]} ${count} 件`)
  return said.length === 0 ? `${count} 件，指了别的路，或不用办了` : said.join('，')
}
