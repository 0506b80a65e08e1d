import type { ClaimState } from '@shared/points/flow'
import { stopsSpending } from '../../cloudfunctions/jobs/prove'
import { waitingOf } from '../../cloudfunctions/matter/waits'
import { claimKind } from '../../cloudfunctions/points/exports'
import { postedClaim } from '../support/posted-claim'

const home = { _id: 'qs-1017', villageId: 'qs', groupId: 'qs-g1', groupName: '1组', gridId: 'qs-w1', head: '李大山' }

/** A matter of 李大山家 with kin at qs-9, raised by `someone`, checked by `checker`, voted on by `judge`, objected to by `critic`. */
const rowIn = (state: ClaimState, kind: 'award' | 'deduction' = 'award') => {
  const claim = { ...postedClaim(home, { claimId: 'c', points: 15, at: 5 }), kind, state, deadlineAt: 9 }
  return waitingOf(claimKind, { ...claim, kinHouseholdIds: ['qs-9'], objectedBy: 'critic' }, 7)
}

const ALL_WHO_SERVE_NEAR = ['role:committee:qs', 'role:gridWorker:qs-w1', 'role:groupLeader:qs-g1']

test.each([
  ['raised', 'award', ALL_WHO_SERVE_NEAR, ['someone']],
  ['verified', 'award', ['role:council:qs'], ['someone', 'checker', 'judge']],
  ['due', 'deduction', ['role:council:qs'], ['someone', 'checker', 'judge']],
  ['rectified', 'deduction', ALL_WHO_SERVE_NEAR, []],
  ['objected', 'award', ['role:committee:qs', 'role:supervisor:qs'], ['someone', 'critic']],
  ['contested', 'award', ['role:committee:qs', 'role:supervisor:qs'], ['someone', 'critic']],
] as const)(
  'a claim that is %s (%s) lies before those who serve, and before nobody near or with a hand in it',
  (...line) => {
    const [state, kind, audiences, barred] = line
    const row = rowIn(state, kind)
    expect([row?.first, row?.second, row?.third].filter((one) => one !== null).sort()).toEqual([...audiences].sort())
    expect(row?.barred.residents.sort()).toEqual([...barred].sort())
    expect(row?.barred.households.sort()).toEqual(['qs-1017', 'qs-9'])
  },
)

test('a letter waits for the household alone, a notice for nobody, and what is over not at all', () => {
  expect(rowIn('warned', 'deduction')).toMatchObject({
    desk: 'letter',
    first: 'household:qs-1017',
    second: null,
    shown: null,
  })
  expect(rowIn('publicised')).toMatchObject({ desk: null, first: null, shown: 'qs' })
  expect((['posted', 'refused', 'withdrawn', 'closed', 'reversed'] as const).map((state) => rowIn(state))).toEqual(
    Array.from({ length: 5 }, () => null),
  )
})

test('what has a deadline comes by that, and the rest by when it began to wait', () => {
  expect(rowIn('raised')).toMatchObject({ deadlineAt: 9, dueAt: 9 })
  const claim = { ...postedClaim(home, { claimId: 'c', points: 15, at: 5 }), state: 'raised' as const }
  expect(waitingOf(claimKind, claim, 7)).toMatchObject({ deadlineAt: null, dueAt: 7 })
})

test('a wrong word of what waits stops nobody’s shopping, and anything else that is wrong does, seen or only counted', () => {
  const found = (where: string) => ({ in: where, id: 'x', field: 'desk', is: 'a', should: 'b' })
  expect(stopsSpending({ wrong: [], wrongs: 0 })).toBe(false)
  expect(stopsSpending({ wrong: [found('kernel_waiting')], wrongs: 1 })).toBe(false)
  expect(stopsSpending({ wrong: [found('kernel_waiting'), found('points_passbooks')], wrongs: 2 })).toBe(true)
  expect(stopsSpending({ wrong: [found('kernel_waiting')], wrongs: 2 })).toBe(true)
})
