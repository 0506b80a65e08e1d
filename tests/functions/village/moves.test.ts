import { DAY_MS } from '@shared/kernel/time'
import { seals } from '../../../cloudfunctions/points/seal/documents'
import { households, residents } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { layWorld } from '../../support/world'
import { adoptRules } from '../points/ground'
import {
  apply,
  head,
  householdOf,
  idNumber,
  importLines,
  type Line,
  member,
  personCalled,
  preview,
  runTimers,
} from './roster-ground'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterEach(() => cloud.close())

/** A good deed of the household that `openid` belongs to, checked by the committee. */
async function raiseAndVerify(openid: string, ruleId: string): Promise<string> {
  const { claimId } = await cloud.as(openid).points.raiseClaim({ villageId: 'qs', ruleId, photos: [], key: key() })
  await desk().verifyClaim({ claimId, agree: true, key: key() })
  return claimId
}

const desk = () => cloud.as('clerk').points
const clerk = () => cloud.as('clerk').village
const HOME = head('3001', '吴一', 31)
const AUNT = member(HOME, '吴姑', '女儿', 32)
/** She lives alone from now on. */
const ALONE = head('3002', '吴姑', 32, { group: '4组' })

async function signIn(openid: string, line: Line, n: number): Promise<void> {
  const householdId = `qs-${line.number}`
  const { code } = await clerk().doorCode({ householdId })
  const asked = { householdId, name: line.name, idLastFour: idNumber(n).slice(-4), doorCode: code, key: key() }
  await cloud.as(openid).village.signIn(asked)
}

async function makeCouncil(name: string): Promise<void> {
  const { _id: residentId } = await personCalled(cloud, name)
  const until = cloud.now() + 1000 * DAY_MS
  await clerk().grantRole({ villageId: 'qs', residentId, role: 'council', placeId: 'qs', until, key: key() })
}

async function makeSupervisor(name: string): Promise<void> {
  const { _id: residentId } = await personCalled(cloud, name)
  const until = cloud.now() + 1000 * DAY_MS
  await clerk().grantRole({ villageId: 'qs', residentId, role: 'supervisor', placeId: 'qs', until, key: key() })
}

describe('whoever moves', () => {
  beforeEach(async () => {
    await importLines(cloud, [HOME, AUNT])
    await signIn('aunt', AUNT, 32)
    await signIn('wu', HOME, 31)
    await makeCouncil('吴姑')
  })

  const voteOf = async (openid: string, ruleId: string) => {
    const claimId = await raiseAndVerify('wu', ruleId)
    return refusalOf(cloud.as(openid).points.voteOnClaim({ claimId, agree: true, key: key() }))
  }

  test('does not vote on what their old home did, for a year', async () => {
    const { plain } = await adoptRules(cloud)
    await importLines(cloud, [HOME, ALONE])
    expect((await householdOf(cloud, '3002'))?.residents).toBe(1)
    expect(await voteOf('aunt', plain)).toBe('RECUSED')
    await cloud.advance(300 * DAY_MS)
    expect(await voteOf('aunt', plain)).toBe('RECUSED')
    await cloud.advance(66 * DAY_MS)
    expect(await voteOf('aunt', plain)).toBe('succeeded')
  })

  test('leaves nobody of the new home to vote on the old one, and the other way round', async () => {
    await importLines(cloud, [HOME, ALONE])
    const exchangedOf = async (number: string) => (await householdOf(cloud, number))?.exchanged.map(({ id }) => id)
    expect(await exchangedOf('3001')).toEqual(['qs-3002'])
    expect(await exchangedOf('3002')).toEqual(['qs-3001'])
  })

  test('loosens nothing by moving twice, nor by being gone in between', async () => {
    await importLines(cloud, [HOME, ALONE])
    const further = head('3003', '吴姑', 32, { group: '4组' })
    // Somebody stays at 3002: else all of it would have moved, and be the same household under another number.
    await importLines(cloud, [HOME, head('3002', '周二', 42, { group: '4组' }), further])
    const exchanged = (await householdOf(cloud, '3001'))?.exchanged.map(({ id }) => id)
    expect(exchanged?.sort()).toEqual(['qs-3002', 'qs-3003'])

    const other = head('3003', '周一', 41, { group: '4组' })
    await importLines(cloud, [HOME, other])
    expect((await personCalled(cloud, '吴姑')).householdId).toBeNull()
    await importLines(cloud, [HOME, other, head('3004', '吴姑', 32)])
    expect((await householdOf(cloud, '3001'))?.exchanged.map(({ id }) => id)).toContain('qs-3004')
  })

  test('is offered no vote on a claim that was raised before they left', async () => {
    const { plain } = await adoptRules(cloud)
    const claimId = await raiseAndVerify('wu', plain)
    await importLines(cloud, [HOME, ALONE])
    const seen = await cloud.as('aunt').points.claim({ claimId })
    expect(seen.actions).not.toContain('vote')
    expect(seen.apart).toBe('moved')
    // It is said to whoever would have to vote, and to nobody else.
    expect((await cloud.as('council1').points.claim({ claimId })).apart).toBeNull()
    expect((await cloud.as('wu').points.claim({ claimId })).apart).toBeNull()
  })

  test('is told why it is not theirs to vote: their own home, kin, or a move', async () => {
    const { plain } = await adoptRules(cloud)
    const claimId = await raiseAndVerify('wu', plain)
    const apart = async () => (await cloud.as('aunt').points.claim({ claimId })).apart
    expect(await apart()).toBe('own')
    await importLines(cloud, [HOME, ALONE])
    expect(await apart()).toBe('moved')
    const shown = async () => (await clerk().household({ householdId: 'qs-3001' })).household
    expect(await shown()).toMatchObject({ kin: [], exchanged: [{ id: 'qs-3002', head: '吴姑家' }] })
    await clerk().setKin({ householdId: 'qs-3001', kinHouseholdIds: ['qs-3002'], key: key() })
    expect(await apart()).toBe('kin')
  })

  test('leaves a household that is called after whoever stays', async () => {
    const family = [head('3101', '郑一', 51), member(head('3101', '郑一', 51), '郑嫂', '妻子', 52)]
    await importLines(cloud, family)
    await importLines(cloud, [head('3102', '郑一', 51)])
    expect(await householdOf(cloud, '3101')).toMatchObject({ head: '郑嫂', residents: 1 })
  })
})

describe('a roster that changes who may judge', () => {
  beforeEach(async () => {
    await importLines(cloud, [HOME, AUNT])
    await makeCouncil('吴姑')
  })

  test('says so, and whom it waits for; whoever brought it does not import it', async () => {
    const shown = await preview(cloud, [HOME, ALONE])
    expect(shown.secondYes).toEqual({
      why: ['吴姑（议事会）从吴一家（3001）搬到吴姑家（3002）'],
      from: '监委会的周长顺',
      mayGive: false,
    })
    expect(await refusalOf(apply(cloud, shown.id))).toBe('ROSTER_NEEDS_ANOTHER')
    expect(await householdOf(cloud, '3002')).toBeNull()
  })

  test('is imported by whoever watches the committee, who is told and sees what it is about', async () => {
    const { id } = await preview(cloud, [HOME, ALONE])
    const supervisor = cloud.as('supervisor').village
    const told = (await supervisor.home({})).waiting.filter(({ about }) => about === 'roster')
    expect(told).toMatchObject([{ id, title: '村民名册等您点头' }])
    expect((await supervisor.listMessages({})).items[0]).toMatchObject({ title: '村民名册等您点头' })
    const seen = (await supervisor.latestRoster({ villageId: 'qs' })).import
    expect(seen).toMatchObject({ secondYes: { mayGive: true }, samples: [], notices: [], by: '罗建国' })
    expect(await apply(cloud, id, 'supervisor')).toMatchObject({ state: 'applied' })
  })

  test('is imported by an officer of the town, and by none of another town', async () => {
    const { id } = await preview(cloud, [HOME, ALONE])
    expect(await refusalOf(apply(cloud, id, 'otherTown'))).toBe('NOT_ALLOWED')
    const { waiting } = await cloud.as('townOfficer').village.home({})
    expect(waiting).toContainEqual(expect.objectContaining({ about: 'roster', id }))
    expect(await apply(cloud, id, 'townOfficer')).toMatchObject({ state: 'applied' })
  })

  test('is imported by nobody whom it concerns: not by who moves, nor by their kin', async () => {
    await makeSupervisor('吴姑')
    await signIn('aunt', AUNT, 32)
    const shown = await preview(cloud, [HOME, ALONE])
    expect(shown.secondYes?.from).toBe('监委会的周长顺')
    expect(await refusalOf(apply(cloud, shown.id, 'aunt'))).toBe('ROSTER_NEEDS_ANOTHER')
    const waitsFor = async (person: string) =>
      (await cloud.as(person).village.home({})).waiting.filter(({ about }) => about === 'roster').length
    expect([await waitsFor('aunt'), await waitsFor('supervisor')]).toEqual([0, 1])

    // The other one of those who watch is kin to the home that she moves out of: the town is asked.
    await clerk().setKin({ householdId: 'qs-3001', kinHouseholdIds: ['qs-2004'], key: key() })
    const anew = await preview(cloud, [HOME, ALONE])
    expect(anew.secondYes?.from).toBe('镇上的干部')
    expect(await refusalOf(apply(cloud, anew.id, 'supervisor'))).toBe('ROSTER_NEEDS_ANOTHER')
    expect((await cloud.as('supervisor').village.latestRoster({ villageId: 'qs' })).import?.secondYes?.mayGive).toBe(
      false,
    )
    expect(await apply(cloud, anew.id, 'townOfficer')).toMatchObject({ state: 'applied' })
  })

  test.each([
    ['takes somebody in office out of the village', [HOME], '吴姑（议事会）不在名册里，职务就此结束'],
    [
      'moves somebody out of the home of somebody in office',
      [head('3001', '吴姑', 32), head('3005', '吴一', 31)],
      '吴一从吴一家（3001）搬到吴一家（3005），这里有吴姑（议事会）自家或亲戚家',
    ],
    [
      'puts the home of somebody in office under another grid',
      [
        { ...HOME, grid: '6网格' },
        { ...AUNT, grid: '6网格' },
      ],
      '吴一家（3001）换了组或网格，是吴姑（议事会）自家或亲戚家',
    ],
  ])('is one that %s', async (_what, lines, why) => {
    expect((await preview(cloud, lines)).secondYes?.why).toEqual([why])
  })

  test('is none that only brings people, doors and numbers', async () => {
    const shown = await preview(cloud, [
      { ...HOME, door: '18号' },
      AUNT,
      member(HOME, '吴小', '儿子', 33),
      head('3006', '孙一', 61),
    ])
    expect(shown.secondYes).toBeNull()
    expect(await refusalOf(apply(cloud, shown.id, 'supervisor'))).toBe('NOT_ALLOWED')
    expect(await apply(cloud, shown.id)).toMatchObject({ state: 'applied' })
  })
})

test('nobody strikes off their own kin, and anybody writes it down', async () => {
  const setKin = (householdId: string, kinHouseholdIds: string[]) =>
    refusalOf(clerk().setKin({ householdId, kinHouseholdIds, key: key() }))
  expect(await setKin('qs-1001', ['qs-1017'])).toBe('succeeded')
  expect(await setKin('qs-1001', [])).toBe('KIN_OF_YOUR_OWN')
  expect(await setKin('qs-1017', [])).toBe('KIN_OF_YOUR_OWN')
  expect(await setKin('qs-1017', ['qs-1001', 'qs-1018'])).toBe('succeeded')
  expect(await setKin('qs-1017', ['qs-1001'])).toBe('succeeded')
})

test('nobody serves at the counter the household that they lived in less than a year ago', async () => {
  await cloud.store.transaction(async (tx) => {
    const home = await tx.get(households, 'qs-1017')
    if (home) await tx.put(households, { ...home, exchanged: [{ id: 'qs-2005', until: cloud.now() + DAY_MS }] })
  })
  const { code: doorCode } = await clerk().doorCode({ householdId: 'qs-1017' })
  const offer = () =>
    cloud.as('shopkeeper').shop.offer({
      ...{ householdId: 'qs-1017', doorCode },
      ...{ lines: [{ goodsId: 'none', count: 1, points: 1 }], key: key() },
    })
  expect(await refusalOf(offer())).toBe('SHOP_RECUSED')
  await cloud.advance(2 * DAY_MS)
  expect(await refusalOf(offer())).not.toBe('SHOP_RECUSED')
})

test('the trace of a move is on the person, and ends', async () => {
  await importLines(cloud, [HOME, AUNT])
  await importLines(cloud, [HOME, ALONE])
  const { _id, formerHouseholds } = await personCalled(cloud, '吴姑')
  expect(formerHouseholds).toMatchObject([{ id: 'qs-3001' }])
  await cloud.advance(400 * DAY_MS)
  await importLines(cloud, [HOME, { ...ALONE, door: '3号' }])
  expect((await cloud.store.get(residents, _id))?.formerHouseholds).toEqual([])
})

describe('a claim of a household that moves', () => {
  const HERE = head('3201', '唐一', 71, { group: '1组', grid: '1网格' })
  const THERE = { ...HERE, group: '2组', grid: '2网格' }
  const workbench = async (worker: string) =>
    (await cloud.as(worker).points.workbench({ villageId: 'qs', queue: 'verify' })).list.items.map(({ id }) => id)
  /** How much is wrong, by the proof of this day and of those before. */
  const proved = async () => {
    await fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })
    const order = { by: 'day', direction: 'desc' } as const
    return (await cloud.store.find(seals, { where: { villageId: 'qs' }, order })).map(({ wrongs }) => wrongs)
  }
  let claimId: string
  beforeEach(async () => {
    const { plain } = await adoptRules(cloud)
    await importLines(cloud, [HERE])
    await signIn('tang', HERE, 71)
    ;({ claimId } = await cloud
      .as('tang')
      .points.raiseClaim({ villageId: 'qs', ruleId: plain, photos: [], key: key() }))
    expect([await workbench('worker1'), await workbench('worker2')]).toEqual([[claimId], []])
    await importLines(cloud, [THERE])
  })

  test('is from that moment for whoever serves in the new place, and no more for who served in the old one', async () => {
    expect(await refusalOf(cloud.as('worker1').points.claim({ claimId }))).toBe('NOT_FOUND')
    const check = (worker: string) => cloud.as(worker).points.verifyClaim({ claimId, agree: true, key: key() })
    expect(await refusalOf(check('worker1'))).toBe('NOT_ALLOWED')
    expect((await cloud.as('worker2').points.claim({ claimId })).actions).toContain('verify')
    expect((await check('worker2')).state).toBe('verified')
  })

  test('lies with the next run on the desk of the new place, who are told once, and its books still add up', async () => {
    await runTimers(cloud)
    await runTimers(cloud)
    expect([await workbench('worker1'), await workbench('worker2')]).toEqual([[], [claimId]])
    const told = async (worker: string) =>
      (await cloud.as(worker).village.listMessages({})).items.filter(({ about }) => about?.id === claimId).length
    expect(await told('worker2')).toBe(1)
    expect(await proved()).toEqual([0])
    await cloud.as('worker2').points.verifyClaim({ claimId, agree: true, key: key() })
    await cloud.advance(DAY_MS)
    expect(await proved()).toEqual([0, 0])
  })

  test('follows a household that moves back and forth', async () => {
    await runTimers(cloud)
    await importLines(cloud, [HERE])
    await runTimers(cloud)
    expect([await workbench('worker1'), await workbench('worker2')]).toEqual([[claimId], []])
    await importLines(cloud, [THERE])
    await runTimers(cloud)
    expect([await workbench('worker1'), await workbench('worker2')]).toEqual([[], [claimId]])
  })

  test('leaves a line of its passbook with it: whoever serves in the new place reads it, and nobody of the old one', async () => {
    await cloud.as('worker2').points.verifyClaim({ claimId, agree: true, key: key() })
    await cloud.as('council1').points.voteOnClaim({ claimId, agree: true, key: key() })
    await cloud.advance(4 * DAY_MS)
    await runTimers(cloud)
    const entryId = `award:${claimId}`
    await importLines(cloud, [HERE])
    expect((await cloud.as('worker1').points.entry({ entryId })).line.in).toBe(15)
    expect(await refusalOf(cloud.as('worker2').points.entry({ entryId }))).toBe('NOT_ALLOWED')
  })
})
