import type { Between } from './functions'
import * as sabotage from './sabotage'
import { shrink } from './shrink'
import { type Result, simulate } from './simulate'
import { commandOf, storyOf } from './story'
import { APART, type Attempt, type Plan } from './trial'

const SEEDS = Array.from({ length: 20 }, (_, n) => n + 1)
const OPERATIONS = 120

describe('villages under a seed', () => {
  test.each(SEEDS)('a village where everything goes wrong comes out right, seed %i', async (seed) => {
    const plan = { seed, operations: OPERATIONS }
    const result = await simulate(plan)
    if (result.wrong.length > 0) throw new Error(storyOf({ plan, result }))
  })

  it('is the same history every time under the same seed, and another under another', async () => {
    const [one, same, other] = [
      await simulate({ seed: 7, operations: 60 }),
      await simulate({ seed: 7, operations: 60 }),
      await simulate({ seed: 8, operations: 60 }),
    ]
    expect(same.hash).toBe(one.hash)
    expect(other.hash).not.toBe(one.hash)
  })

  it('leaves a crowd what it is when another joins', async () => {
    const plan = { seed: 1, operations: 60, calm: true }
    const [alone, beside] = [await simulate({ ...plan, crowds: 1 }), await simulate(plan)]
    const ofFirst = beside.attempts.filter(({ number }) => number < APART)
    const heardBy = (attempts: readonly Attempt[]) =>
      attempts.map(({ number, request, heard }) => ({ number, request, answers: heard.map(({ answer }) => answer) }))
    expect(ofFirst.length).toBeLessThan(beside.attempts.length)
    expect(heardBy(ofFirst)).toEqual(heardBy(alone.attempts))
  })

  it('meets every mishap, and is answered yes and no', async () => {
    const results = [await simulate({ seed: 1, operations: 200 }), await simulate({ seed: 3, operations: 200 })]
    const heard = results.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.heard))
    const mishaps = new Set(heard.flatMap((one) => one.mishaps))
    expect([...mishaps].sort()).toEqual(['conflict', 'dies', 'lostAfter', 'lostBefore', 'storageRefuses'])
    expect(new Set(heard.map(({ answer }) => answer.is))).toEqual(new Set(['done', 'refused', 'nothing']))
  })
})

/** The first of a few seeds under which a fault shows. */
async function found(between: Between): Promise<{ plan: Plan; result: Result }> {
  for (let seed = 1; seed <= 6; seed += 1) {
    const plan = { seed, operations: OPERATIONS }
    const result = await simulate(plan, between)
    if (result.wrong.length > 0) return { plan, result }
  }
  throw new Error('the fault was not found')
}

describe('a fault that is put into a layer is found within a few seeds', () => {
  const told = async (between: Between) => (await found(between)).result.wrong.join('\n')

  it('when an update is lost', async () => {
    expect(await told(sabotage.losesUpdates)).toMatch(/does not add up|is .*, not /)
  })
  it('when goods are taken without a look whether they are there', async () => {
    expect(await told(sabotage.ignoresConditions)).toMatch(/goods|less than nothing|not what/)
  })
  it('when an award is posted twice', async () => {
    expect(await told(sabotage.postsTwice)).toMatch(/nothing stands behind .*:again/)
  })
  it('when an order is made beyond the limit of its goods', async () => {
    expect(await told(sabotage.forgetsLimits)).toMatch(/of which it may have|uses is/)
  })
  it('when an order is made without a look at the balance', async () => {
    expect(await told(sabotage.inventsPoints)).toMatch(/did not pay|balance|lots/)
  })
  it('when a decision is not written down under its key', async () => {
    expect(await told(sabotage.forgetsKeys)).toMatch(/was answered and is not written down/)
  })
  it('when somebody hears "sold out" of what is there', async () => {
    expect(await told(sabotage.saysSoldOut)).toMatch(/SOLD_OUT .* was not so at any moment/)
  })
})

it('makes a failure small, tells its story, and says how to see it again', async () => {
  const failure = await found(sabotage.postsTwice)
  const smallest = await shrink(failure, sabotage.postsTwice, 25)
  const { attempts } = smallest.result
  expect(smallest.result.wrong).not.toEqual([])
  expect(attempts.length).toBeLessThan(failure.result.attempts.length / 2)
  const story = storyOf(smallest)
  expect(story).toContain(`To see it again: ${commandOf(smallest.plan)}`)
  for (const { request } of attempts) expect(story).toContain(`${request.openid} asks ${request.procedure}`)
  const again = await simulate(smallest.plan, sabotage.postsTwice)
  expect(again.hash).toBe(smallest.result.hash)
})
