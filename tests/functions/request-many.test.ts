import { DAY_MS, endOfDayAfter } from '@shared/kernel/time'
import { cameOf } from '@shared/requests/figures'
import { percentOf } from '@shared/requests/rates'
import { type RequestRecord, requestRecords } from '../../cloudfunctions/requests/documents'
import { insert } from '../perf/insert'
import { key, openCloud, type TestCloud } from '../support/cloud'
import { layWorld } from '../support/world'

const JULY = Date.parse('2026-07-02T09:00:00+08:00')
let cloud: TestCloud
let pattern: RequestRecord
beforeEach(async () => {
  cloud = await openCloud({ clockOffsetMs: JULY - Date.now() })
  await layWorld(cloud)
  const what = '两家为地头的界石争起来了'
  const asked = { villageId: 'qs', what, stream: 'civil' as const, category: 'neighbours' as const }
  const { requestId } = await cloud.as('dashan').requests.raise({ ...asked, seenBy: 'unnamed', key: key() })
  const raised = await cloud.store.get(requestRecords, requestId)
  if (!raised) throw new Error('nothing was raised')
  pattern = { ...raised, deadlineAt: null, timerAt: null }
})
afterEach(() => cloud.close())

const night = () => fetch(`${cloud.local.url}/local/timers/prove`, { method: 'POST' })

/** So many like the one that was raised, each with what is its own. */
const lay = (count: number, own: (n: number) => Partial<RequestRecord>) =>
  insert(
    cloud,
    requestRecords.name,
    Array.from({ length: count }, (_, n) => ({ ...pattern, _id: `laid-${n}`, ...own(n) })),
  )

/** 河津, the first half of 2021: 271 cases received at its centres of three levels, 186 of them settled. */
const RECEIVED = 271
const SETTLED = 186

/** A case of the half-year: one every sixteen hours, in two villages in turn; what was settled was said to be so. */
function caseOf(n: number): Partial<RequestRecord> {
  const raisedAt = Date.parse('2026-01-01T10:00:00+08:00') + n * (2 / 3) * DAY_MS
  const villageId = n % 3 === 0 ? 'bg' : 'qs'
  const dueAt = endOfDayAfter(raisedAt, 7)
  const at = { raisedAt, dueAt, first: { stream: 'civil' as const, dueAt }, year: 2026, villageId }
  const place = { ...at, groupId: `${villageId}-g1`, groupName: '1组' }
  if (n >= SETTLED) return { ...place, state: 'late', stage: 'late', promise: 'missed' }
  const doneAt = raisedAt + 3 * DAY_MS
  const done = { state: 'closed', stage: 'done', promise: 'kept', rating: 'good' } as const
  return { ...place, ...done, answeredAt: raisedAt + 1, acceptedAt: raisedAt + 1, doneAt, closedAt: doneAt }
}

test('one city’s half-year, entered as cases, is read back: 271 received, 186 settled, 68.6 in a hundred', async () => {
  await lay(RECEIVED, caseOf)
  await night()
  const { villages } = await cloud.as('townOfficer').requests.townDesk({ villageId: 'qs', half: '2026-1' })
  const tallies = villages.map(({ tally }) => tally)
  const done = tallies.reduce((sum, tally) => sum + tally.done, 0)
  const received = tallies.reduce((sum, tally) => sum + cameOf(tally), 0)
  expect([received, done]).toEqual([RECEIVED, SETTLED])
  expect(percentOf({ of: done, from: received }, 1)).toBe(68.6)
  const board = await cloud.as('neighbour').requests.board({ villageId: 'qs', over: 'town', half: '2026-1' })
  expect(board.tally).toEqual({ open: 0, late: RECEIVED - SETTLED, done: SETTLED, gone: 0 })
  expect(board.months.map(({ tally }) => cameOf(tally)).reduce((a, b) => a + b)).toBe(RECEIVED)
  expect(board.rates).toMatchObject({
    onTime: { of: SETTLED, from: RECEIVED },
    solved: { of: SETTLED, from: SETTLED },
    responded: { of: SETTLED, from: SETTLED },
  })
  expect(board.took).toEqual([0, SETTLED, 0, 0, 0])
  expect(board.places.map(({ name }) => name)).toEqual(['白果村', '青石湾村'])
  const own = await cloud.as('neighbour').requests.board({ villageId: 'qs', over: 'village', half: '2026-1' })
  expect(own.tally.done + own.tally.late).toBeLessThan(RECEIVED)
})

/** What one page of each list costs the database, and where the next begins. */
async function costOf(read: () => Promise<{ next: string | null }>) {
  cloud.local.database.resetMetrics()
  const { next } = await read()
  const { operations, documentsExamined } = cloud.local.database.metrics()
  return { operations, documentsExamined, next }
}

/** Three pages each of what was said in the village and by one person. The promise board counts what it says above its list. */
async function costsOfPages() {
  const { requests } = cloud.as('dashan')
  const lists = [
    (cursor?: string) => requests.listRequests({ villageId: 'qs', cursor }),
    (cursor?: string) => requests.listMine({ cursor }),
  ]
  const costs: object[] = []
  for (const list of lists) {
    let cursor: string | undefined
    for (let page = 0; page < 3; page++) {
      const { next, ...cost } = await costOf(() => list(cursor))
      expect(next).not.toBeNull()
      costs.push(cost)
      cursor = next ?? undefined
    }
  }
  return costs
}

test('every page of a list costs the same among a hundred requests and among ten thousand', async () => {
  const older = (from: number) => (n: number) => ({
    _id: `laid-${from + n}`,
    raisedAt: pattern.raisedAt - (from + n + 1) * 1000,
  })
  await lay(100, older(0))
  await costsOfPages()
  const few = await costsOfPages()
  await lay(9_900, older(100))
  expect(await costsOfPages()).toEqual(few)
})
