import type { GoodsDraft } from '@shared/shop/goods'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useChange } from '@/cloud/wishes/use-change'
import { useListSheet } from '@/parts/list-sheet'

/** Goods that were read from a sheet or a published shop, and with how many in stock. */
export interface ReadGoods {
  readonly draft: GoodsDraft
  readonly stock: number
  /** What taking them over does to the shelf; a published shop does not say. */
  readonly state?: 'added' | 'changed' | 'unchanged'
}

/** What a sheet says: goods, or what is wrong with it, cell by cell. */
export type ReadSheet = Awaited<ReturnType<typeof cloud.shop.readGoodsSheet>>

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
  const sheet = useListSheet((file) => cloud.shop.readGoodsSheet({ villageId, file }), onRead)
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
