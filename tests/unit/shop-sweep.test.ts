import type { Shelf } from '../../cloudfunctions/shop/documents'
import { swept } from '../../cloudfunctions/shop/shelf/sweep'

const rice = {
  ...{ name: '大米', points: 50, art: 'rice' as const, limit: null, sale: null, lowAt: 0, supplier: '', funding: '' },
  ...{
    photoId: null,
    onShelf: true,
    place: 1,
    left: 3,
    held: 2,
    received: 5,
    gone: 0,
    lost: 0,
    taken: {},
    lowTold: false,
  },
}
const shelf: Shelf = {
  ...{ _id: 'qs', place: '村委会', opening: { weekdays: [], monthDays: [], hours: '' }, lapseDays: 7, revision: 1 },
  ...{ goods: { rice }, taking: { order: { at: 2, lines: { rice: 2 } } }, timerAt: 2 },
}

test('goods that no order stands behind are on the shelf again, and their line is gone', () => {
  const after = swept(shelf, [['order', { at: 2 }]], new Map())
  expect(after).toMatchObject({ goods: { rice: { left: 5, held: 0 } }, taking: {}, timerAt: null })
})

test('goods of an order that stands stay held', () => {
  const after = swept(shelf, [['order', { at: 2 }]], new Map([['order', 'placed']]))
  expect(after).toMatchObject({ goods: { rice: { left: 3, held: 2 } }, taking: {}, timerAt: null })
})

test('an order that was refused holds nothing', () => {
  const after = swept(shelf, [['order', { at: 2 }]], new Map([['order', 'refused']]))
  expect(after).toMatchObject({ goods: { rice: { left: 5, held: 0 } }, taking: {}, timerAt: null })
})

test('a take that was made anew since the run looked is left alone', () => {
  expect(swept(shelf, [['order', { at: 1 }]], new Map())).toEqual(shelf)
})
