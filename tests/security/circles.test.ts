import { PEOPLE, type Person } from '../support/world'
import { CIRCLES, type Somebody } from './circles'
import { procedureNames } from './contract-inputs'
import { firstSpot, oughtToOpen, rowOf } from './model'

const everybody: readonly Somebody[] = [...(Object.keys(PEOPLE) as Person[]), null]
const said = (who: readonly Somebody[]): string[] => who.map((one) => one ?? 'a stranger').sort()

test.each(CIRCLES.flatMap(({ who, may }) => may.map((procedure) => ({ who, procedure }))))(
  'the access table opens $procedure to whom it was promised, and to nobody else',
  ({ who, procedure }) => {
    const row = rowOf(procedure)
    expect(said(everybody.filter((one) => oughtToOpen(row, one, firstSpot())))).toEqual(said(who))
  },
)

test('every procedure of every contract was promised to somebody, once', () => {
  expect(CIRCLES.flatMap(({ may }) => may).sort()).toEqual(procedureNames().sort())
})
