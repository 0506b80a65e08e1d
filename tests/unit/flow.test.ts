import { isPath, namesIn, stepFrom } from '@shared/matter/flow'
import { askedFor, clearersOf, votersShort } from '@shared/matter/may'
import { OFFERED } from '@shared/points/claims'
import { awardFlow, CLAIM_FLOWS, type ClaimAction, deductionFlow } from '@shared/points/flow'

describe.each(CLAIM_FLOWS)('the flow of an $name', (flow) => {
  test('every no that a person says needs a reason', () => {
    const noes: ClaimAction[] = ['refuse', 'object', 'uphold', 'dismiss', 'reverse', 'notRectified']
    const silent = flow.steps.filter(({ action, needs }) => noes.includes(action) && !needs?.includes('reason'))
    expect(silent).toEqual([])
  })

  test('whoever judges is not kin', () => {
    const judging: ClaimAction[] = ['verify', 'vote', 'refuse', 'uphold', 'dismiss', 'reverse', 'confirmRectified']
    const careless = flow.steps.filter(
      ({ action, after, never = [] }) =>
        judging.includes(action) && !after && !(never.includes('household') && never.includes('kin')),
    )
    expect(careless).toEqual([])
  })

  test('points are posted by the clock alone, at the end of a public notice', () => {
    expect(flow.steps.filter(({ action }) => action === 'post')).toMatchObject([{ from: 'publicised', by: ['timer'] }])
  })
})

test('a deduction begins as a letter and reaches no decision without its time to put right', () => {
  expect(deductionFlow.start).toBe('warned')
  expect(stepFrom(deductionFlow, 'warned', 'endorse')).toBeUndefined()
  expect(deductionFlow.steps.filter(({ to, from }) => to === 'due' && from !== 'due')).toMatchObject([
    { action: 'lapse', by: ['timer'] },
  ])
})

test('a history is lawful when the table has its path', () => {
  expect(isPath(awardFlow, ['verify', 'vote', 'endorse', 'object', 'dismiss', 'post'])).toBe(true)
  expect(isPath(awardFlow, ['verify', 'post'])).toBe(false)
  expect(isPath(deductionFlow, ['lapse', 'rectify', 'confirmRectified'])).toBe(true)
})

test('a page offers what a person can ask for, and nothing that the clock or a vote does', () => {
  expect([...OFFERED].sort()).toEqual([...new Set(CLAIM_FLOWS.flatMap((flow) => askedFor(flow)))].sort())
})

test('who clears which desk of the claims follows from the lines that lead off it', () => {
  const desks = namesIn(awardFlow.desks).map((desk) => [desk, clearersOf(CLAIM_FLOWS, desk).sort()])
  expect(desks).toEqual([
    ['verify', ['committee', 'gridWorker', 'groupLeader']],
    ['vote', ['council']],
    ['rectified', ['committee', 'gridWorker', 'groupLeader']],
    ['objection', ['committee', 'supervisor']],
    ['letter', []],
  ])
})

describe('a council of five, of whom one is kin, one has checked and two have voted,', () => {
  const members = ['kin', 'checker', 'yes', 'other', 'free'].map((residentId) => ({
    residentId,
    householdId: `home of ${residentId}`,
  }))
  const claim = {
    ...{ kind: 'award' as const, state: 'verified' as const, householdId: 'home', kinHouseholdIds: ['home of kin'] },
    ...{ raisedBy: { residentId: 'child' }, verifierId: 'checker', objectedBy: null, objections: [], answers: 0 },
  }
  const short = (votes: readonly [string, boolean][], needed: number) =>
    votersShort(
      awardFlow,
      'vote',
      { ...claim, votes: votes.map(([residentId, agree]) => ({ residentId, agree })) },
      { needed, members, now: 0 },
    )

  test('can still come to three votes alike, and not to four', () => {
    const votes: readonly [string, boolean][] = [
      ['yes', true],
      ['other', true],
    ]
    expect([short(votes, 3), short(votes, 4)]).toEqual([0, 1])
  })

  test('can come to two alike when the two have voted against each other, and not to three', () => {
    const votes: readonly [string, boolean][] = [
      ['yes', true],
      ['other', false],
    ]
    expect([short(votes, 2), short(votes, 3)]).toEqual([0, 1])
  })
})
