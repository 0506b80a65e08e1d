import * as z from 'zod'
import { VILLAGE } from '../village'
import { type Law, stepsIn } from './case'

const counting = z.object({ goodsId: z.string(), counted: z.int().optional(), count: z.int().optional() })
const left = z.object({ left: z.int() })

/** Goods that come in or are counted: only what waits for its owners cannot be counted away. */
export const stock: Law = {
  reasons: ({ chronicle, attempt }, moment) => {
    const { goodsId, counted } = counting.parse(attempt.request.input)
    const held = chronicle.shelves.at(VILLAGE, moment)?.goods[goodsId]?.held ?? 0
    return counted !== undefined && counted < held ? ['STOCK_SHORT'] : []
  },
  doubts: ({ chronicle, attempt, heard }) => {
    const { goodsId, counted, count } = counting.parse(attempt.request.input)
    const told = left.parse(heard.answer.is === 'done' ? heard.answer.data : null).left
    const fits = stepsIn(chronicle.shelves.of(VILLAGE), heard.span).some(({ before, after }) => {
      const [was, is] = [before?.goods[goodsId], after.goods[goodsId]]
      const lies = counted === undefined ? (was?.left ?? 0) + (count ?? 0) : counted - (is?.held ?? 0)
      return is?.left === told && is.left === lies
    })
    // A count that finds everything in place leaves the shelf as it is.
    const same =
      counted !== undefined &&
      chronicle.shelves.during(VILLAGE, heard.span).some(({ document }) => {
        const goods = document.goods[goodsId]
        return goods?.left === told && goods.left + goods.held === counted
      })
    return fits || same ? [] : [`${goodsId} never had ${told} left that way`]
  },
}

const priced = z.object({ goodsId: z.string(), draft: z.object({ points: z.int() }) })

/** Goods can be had at another price at any time. */
export const price: Law = {
  reasons: () => [],
  doubts: ({ chronicle, attempt, heard }) => {
    const { goodsId, draft } = priced.parse(attempt.request.input)
    const steps = stepsIn(chronicle.shelves.of(VILLAGE), heard.span)
    const fits = steps.some(({ after }) => after.goods[goodsId]?.points === draft.points)
    return fits ? [] : [`${goodsId} was not priced at ${draft.points}`]
  },
}

/** A PIN can always be set. */
export const pin: Law = { reasons: () => [], doubts: () => [] }
