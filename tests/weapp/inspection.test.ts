import { doorText } from '@shared/village/door-text'
import { launch, type Phone, walk } from './harness'
import { type CloudEvent, NO_NETWORK, yes } from './harness/client'

const DOORS = 500
const PAGE = 100
const STARTED = Date.UTC(2027, 4, 18, 1, 30)
const WALK = '/inspection/walk/walk/index?id=may'

const item = { id: 'yard', name: '院坝干净', note: '', points: { min: 1, max: 3 } }
const line = { id: 'may', title: '五月环境卫生评比', state: 'walking', households: DOORS, scored: 0, posted: 0 }
const detail = {
  ...{ round: { ...line, startedAt: STARTED, deadlineAt: null }, items: [item], groups: [], inspectors: [] },
  ...{ inspecting: true, votes: { yes: 0, no: 0, needed: 1 }, objections: 0, points: 0 },
  ...{ resolution: { title: '细则', day: '2027-01-10' }, timeline: [], actions: ['score'] },
  contact: { name: '罗建国', duty: '主任', phone: null },
}
const door = (number: number) => ({
  ...{ householdId: `house-${number}`, number: `${1000 + number}`, head: `第${number}家`, groupId: 'g1', group: '1组' },
  ...{ door: `${number}号`, recused: false, sheet: null },
})

/** The cloud of one village; it stops answering at the page of doors that `breaksAt` counts. */
function village({ breaksAt = Number.POSITIVE_INFINITY } = {}) {
  const events: CloudEvent[] = []
  let pages = 0
  const cloud = (_name: string, event: CloudEvent) => {
    events.push(event)
    const input = Object(event.input)
    if (event.path.join('.') === 'inspection.round') return yes(detail, STARTED)
    if (event.path.join('.') === 'inspection.score') {
      return yes({ roundId: 'may', householdId: input.householdId, state: 'scored', points: 3, revision: 1 }, STARTED)
    }
    if (event.path.join('.') !== 'inspection.walk') throw NO_NETWORK
    if (++pages >= breaksAt) throw NO_NETWORK
    const from = Number(input.cursor ?? 0)
    const items = Array.from({ length: PAGE }, (_, index) => door(from + index))
    return yes({ items, next: from + PAGE < DOORS ? `${from + PAGE}` : null }, STARTED)
  }
  const asked = (procedure: string) => events.filter(({ path }) => path.join('.') === procedure)
  return { cloud, asked }
}

let phone: Phone
afterEach(() => phone.dispose())

/** Opens the walk with the cloud in reach, and closes the app when the whole list lies on the phone. */
async function fetchList(storage: Map<string, unknown>): Promise<void> {
  const { cloud } = village()
  phone = launch({ cloud, storage })
  phone.open(WALK)
  await phone.until(() => [...storage.values()].some((value) => String(value).includes('house-499')))
  await phone.until(() => !phone.text().includes('名单装进手机'))
  phone.dispose()
}

test('the list of five hundred doors lies on the phone and is drawn lightly without network', async () => {
  const storage = new Map<string, unknown>()
  await fetchList(storage)
  phone = launch({ storage })
  phone.open(WALK)
  await phone.until(() => phone.text().includes('共 500 户') && phone.text().includes('第0家'))
  await phone.until(() => phone.text().includes('没有网'))
  expect([...walk(phone.drawn())].length).toBeLessThan(1000)
  expect(phone.sent().bytes).toBeLessThan(256 * 1024)
  expect(Math.max(...[...storage.values()].map((value) => JSON.stringify(value).length))).toBeLessThan(256 * 1024)
  expect(phone.errors).toEqual([])
})

test('a list that broke off says how far it came and goes on from there', async () => {
  const storage = new Map<string, unknown>()
  phone = launch({ cloud: village({ breaksAt: 4 }).cloud, storage })
  phone.open(WALK)
  await phone.until(() => phone.text().includes('名单装进手机 300/500') && phone.text().includes('接着装'))
  phone.dispose()
  const { cloud, asked } = village()
  phone = launch({ cloud, storage })
  phone.open(WALK)
  await phone.until(() => phone.text().includes('第0家') && !phone.text().includes('名单装进手机'))
  expect(asked('inspection.walk').map(({ input }) => Object(input).cursor)).toEqual(['300', '400'])
})

test('a scanned door is scored without network; closed and opened again, the app sends it once', async () => {
  const storage = new Map<string, unknown>()
  await fetchList(storage)
  const result = doorText({ householdId: 'house-321', code: 'H7KM2P9Q' })
  phone = launch({ storage, answers: { scanCode: { result } } })
  phone.open(WALK)
  await phone.until(() => phone.text().includes('第0家'))
  phone.tap('扫户码')
  await phone.until(() => phone.text().includes('第321家') && phone.text().includes('都做到了'))
  phone.tap('都做到了')
  await phone.until(() => phone.text().includes('这一户 3 分'))
  phone.tap('记下，下一户')
  await phone.until(() => phone.text().includes('第322家'))
  phone.dispose()

  const { cloud, asked } = village()
  phone = launch({ cloud, storage })
  phone.open(WALK)
  await phone.until(() => asked('inspection.score').length > 0 && !phone.text().includes('还没送出去'))
  expect(asked('inspection.score').map(({ input }) => input)).toMatchObject([
    { roundId: 'may', householdId: 'house-321', scores: [{ itemId: 'yard', points: 3 }], replaces: 0, photos: [] },
  ])
  expect(phone.errors).toEqual([])
})
