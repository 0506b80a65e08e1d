import { TOOK_DAYS } from '@shared/requests/figures'
import { CATEGORIES } from '@shared/requests/terms'
import { View } from '@tarojs/components'
import { spoken } from '@/parts/aria'
import { Note } from '@/parts/note'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { DotRow, STAGE_SAYS, type Stages, sumOf, unitFor } from './dots'
import style from './style.module.css'
import type { Board } from './use-board'

const KEY = ['done', 'open', 'late'] as const
const FROM_THE_TOP = ['late', 'open', 'done'] as const

/** How much came in, and how far it is. */
export function Whole({ board: { tally } }: { board: Board }) {
  return (
    <Sheet padded>
      <View className={`${style.whole}`}>
        <View className={`${style.figure}`}>{`${sumOf(tally) + tally.gone}`}</View>
        件说过
      </View>
      <View className={`${style.key}`}>
        {KEY.map((stage) => (
          <View key={stage} className={`${style.meaning}`}>
            <View className={`${style.dot} ${style[stage]}`} />
            {`${STAGE_SAYS[stage]} ${tally[stage]}`}
          </View>
        ))}
      </View>
    </Sheet>
  )
}

/** Rows of dots under a head; nothing where nothing is told apart. */
function Rows({ title, rows }: { title: string; rows: readonly (Stages & { readonly word: string })[] }) {
  if (rows.length === 0) return null
  const unit = unitFor(rows)
  return (
    <>
      <SectionHead title={title} />
      <Sheet padded>
        {rows.map(({ word, ...stages }) => (
          <DotRow key={word} word={word} stages={stages} unit={unit} />
        ))}
        {unit > 1 && <Note>{`一个点是 ${unit} 件`}</Note>}
      </Sheet>
    </>
  )
}

/** By what it is about. */
export const Kinds = ({ board: { kinds } }: { board: Board }) => (
  <Rows
    title='分几样看'
    rows={kinds.map(({ kind, ...stages }) => ({ word: kind === null ? '别的几样' : CATEGORIES[kind], ...stages }))}
  />
)

/** By group, or by village. */
export const Places = ({ board: { places }, over }: { board: Board; over: 'village' | 'town' }) => (
  <Rows
    title={over === 'village' ? '分组看' : '分村看'}
    rows={places.map(({ name, ...stages }) => ({
      word: name ?? (over === 'village' ? '别的组' : '别的村'),
      ...stages,
    }))}
  />
)

const WITHIN = [...TOOK_DAYS.map((days) => (days === 1 ? '一天里' : `${days} 天里`)), '更久']

/** How long it took until it was mended. */
export const Took = ({ board: { took } }: { board: Board }) =>
  took.some((count) => count > 0) && (
    <Rows title='多久办好' rows={took.map((done, n) => ({ word: WITHIN[n] ?? '', done, open: 0, late: 0 }))} />
  )

/** The months of the half-year beside each other, on one scale. */
export function Months({ board: { months } }: { board: Board }) {
  const most = Math.max(1, ...months.map(({ tally }) => sumOf(tally)))
  const height = (count: number) => ({ height: `${(count / most) * 100}%` })
  return (
    <>
      <SectionHead title='一个月一个月看' />
      <Sheet padded>
        <View className={`${style.months}`}>
          {months.map(({ month, tally }) => {
            const word = `${Number(month.slice(5))}月`
            const label = `${word}说了 ${sumOf(tally)} 件，办好了 ${tally.done} 件`
            return (
              <View key={month} className={`${style.month}`} {...spoken({ role: 'img', label })}>
                <View className={`${style.column}`}>
                  <View className={`${style.top}`}>{sumOf(tally) > 0 ? `${sumOf(tally)}` : ''}</View>
                  {FROM_THE_TOP.map(
                    (stage) =>
                      tally[stage] > 0 && (
                        <View key={stage} className={`${style.part} ${style[stage]}`} style={height(tally[stage])} />
                      ),
                  )}
                </View>
                {word}
              </View>
            )
          })}
        </View>
      </Sheet>
    </>
  )
}
