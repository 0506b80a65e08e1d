import { useState } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import { type ReadGoods, type ReadSheet, useGoodsSheet } from './use-goods-sheet'

/** Goods that wait to be taken over; those in `without` (by name) stay out. */
interface Chosen {
  /** Where they come from: 您的表格, 河北某村. */
  readonly from: string
  readonly goods: readonly ReadGoods[]
  readonly without: ReadonlySet<string>
  /** Of one's own sheet: what stands on the shelf and not in it, and the worksheets that were not read. */
  readonly read?: Pick<ReadSheet, 'notNamed' | 'leftOut'>
}

/** How goods come in by the dozen: from a sheet or a published shop, looked at first, then taken over at once. */
export function useImport(villageId: string) {
  const [chosen, setChosen] = useState<Chosen>()
  const [problems, setProblems] = useState<ReadSheet['problems']>([])
  const choose = (from: string, goods: readonly ReadGoods[]) => setChosen({ from, goods, without: new Set() })
  /** What the shelf has already just so need not be taken over again: it begins as left out. */
  const chooseRead = (read: ReadSheet) => {
    const same = read.goods.filter(({ state }) => state === 'unchanged')
    setChosen({ from: '您的表格', goods: read.goods, without: new Set(same.map(({ draft }) => draft.name)), read })
  }
  const onRead = (read: ReadSheet) => {
    setProblems(read.problems)
    if (read.problems.length > 0) setChosen(undefined)
    else chooseRead(read)
  }
  const sheet = useGoodsSheet(villageId, onRead)
  const takeOver = useChange('shop.importGoods', `shelf:${villageId}`)
  const wanted = chosen?.goods.filter(({ draft }) => !chosen.without.has(draft.name)) ?? []
  return {
    sheet,
    chosen,
    problems,
    wanted,
    choose,
    back: () => setChosen(undefined),
    /** Takes one of the goods out, or in again. */
    turn: (name: string) =>
      setChosen((now) => {
        if (!now) return now
        const without = new Set(now.without)
        if (!without.delete(name)) without.add(name)
        return { ...now, without }
      }),
    outcome: takeOver.outcome,
    send: () => takeOver.send({ villageId, goods: wanted.map(({ draft, stock }) => ({ draft, stock })) }),
  }
}

export type Import = ReturnType<typeof useImport>
