import { useState } from 'react'
import { useSettings } from '@/cloud/person/settings'
import { itemsOf } from '@/cloud/reads/use-headed-pages'
import { Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { Segment } from '@/parts/segment'
import { Book } from './book'
import { type Passbook, type Side, usePassbook } from './use-passbook'

const SIDES = [
  { value: 'all', word: '全部' },
  { value: 'in', word: '存进' },
  { value: 'out', word: '花出' },
] as const

/** What every reading of a passbook says of itself. */
export const PASSBOOK_FACES = { shape: 'book', what: '存折', safe: '积分一分没少。' } as const

/** The lines of a passbook, all or one side of them; of my own household's, unless another is named. */
export function PassbookLines({ head, householdId }: { head: Passbook; householdId?: string }) {
  const { elder } = useSettings()
  const [side, setSide] = useState<Side>('all')
  const shown = usePassbook(side, householdId)
  return (
    <>
      {!elder && <Segment options={SIDES} value={side} onChange={setSide} />}
      <Faces read={shown} {...PASSBOOK_FACES}>
        {(answers) => <Book side={side} inNotice={head.inNotice} lines={itemsOf(answers)} whole={!shown.more} />}
      </Faces>
      <More pages={shown} older />
    </>
  )
}
