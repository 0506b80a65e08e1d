import { places, residents } from '../../../cloudfunctions/village/documents'
import { key, openCloud, refusalOf, type TestCloud } from '../../support/cloud'
import { layWorld } from '../../support/world'
import { apply, applyOnce, head, householdOf, idNumber, importLines, member, peopleOf, preview } from './roster-ground'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
})
afterAll(() => cloud.close())

test.each(['04001', '4001号', '４００１'])(
  'a household stays the same when its number is written %s',
  async (written) => {
    await importLines(cloud, [head('4001', '赵一', 401)])
    const before = await householdOf(cloud, '4001')
    const shown = await importLines(cloud, [head(written, '赵一', 401)])
    expect(shown).toMatchObject({ added: 0, moved: 0 })
    expect(await householdOf(cloud, '4001')).toMatchObject({ _id: before?._id, head: '赵一', residents: 1 })
  },
)

test.each(['00', '0号', '０'])('%s is the office’s number too', async (written) => {
  const shown = await preview(cloud, [head(written, '冯一', 402)])
  expect(shown.problems.map(({ message }) => message)).toEqual([expect.stringContaining('留给村委会')])
})

test('a household that comes back whole under another number keeps what is its own, and the preview says so', async () => {
  const of = head('4101', '钱一', 411)
  await importLines(cloud, [of, member(of, '钱小', '儿子', 412)])
  const before = await householdOf(cloud, '4101')
  const moved = head('4199', '钱一', 411)
  const lines = [moved, member(moved, '钱小', '儿子', 412), member(moved, '钱妹', '女儿', 413)]
  const shown = await preview(cloud, lines)
  expect(shown).toMatchObject({ added: 0, changed: 1, moved: 0 })
  expect(shown.samples[0]?.what).toBe('户编号由4101改为4199；存折、户码都跟着走；多了钱妹')
  await apply(cloud, shown.id)
  expect(await householdOf(cloud, '4101')).toMatchObject({ _id: before?._id, number: '4199', residents: 3 })
  expect(await preview(cloud, lines)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
})

test('a household under a number that another one left behind is another household', async () => {
  await importLines(cloud, [head('4201', '孙一', 421)])
  await importLines(cloud, [head('4202', '孙一', 421)])
  await importLines(cloud, [head('4202', '孙一', 421), head('4201', '周一', 422)])
  expect(await householdOf(cloud, '4201')).toMatchObject({ number: '4202', head: '孙一' })
  expect(await householdOf(cloud, '4201_2')).toMatchObject({ number: '4201', head: '周一' })
  expect((await peopleOf(cloud, '4201')).map(({ name }) => name)).toEqual(['孙一'])
})

test('of a household that the file does not name it is said who moves out of it, and who heads it then', async () => {
  const father = head('4401', '郑一', 441)
  await importLines(cloud, [father, member(father, '郑嫂', '妻子', 442), head('4402', '郑二', 443)])
  const shown = await preview(cloud, [head('4403', '郑一', 441)])
  const left = shown.samples.filter(({ kind }) => kind === 'left')
  expect(left).toContainEqual(expect.objectContaining({ household: '郑二家（4402）', what: '照旧留着' }))
  expect(left).toContainEqual({
    ...{ kind: 'left', household: '郑一家（4401）', what: '照旧留着；郑一搬走了；户主由郑一改为郑嫂' },
  })
})

test('a person who moves is told of, with where the passbook stays', async () => {
  const father = head('4301', '吴一', 431)
  await importLines(cloud, [father, member(father, '吴小', '儿子', 432)])
  const shown = await preview(cloud, [father, head('4302', '吴小', 432)])
  expect(shown).toMatchObject({ added: 1, moved: 1 })
  expect(shown.samples[0]).toEqual({
    ...{ kind: 'moved', household: '吴小' },
    what: '从吴一家（4301）到吴小家（4302），登录和职务跟着走；原来的存折留在吴一家（4301）',
  })
})

test('a new group that may be an old one is asked about, and nothing is imported before the answer', async () => {
  const shown = await preview(cloud, [head('4411', '郑一', 448, { group: '大坪1组' })])
  expect(shown.questions).toEqual([{ id: expect.any(String), name: '大坪1组', like: '1组' }])
  expect(await refusalOf(applyOnce(cloud, shown.id))).toBe('ROSTER_ASKS')
  expect(await householdOf(cloud, '4411')).toBeNull()
  const answers = shown.questions.map(({ id }) => ({ id, same: true }))
  await cloud.as('clerk').village.applyRoster({ importId: shown.id, answers, key: key() })
  expect(await householdOf(cloud, '4411')).toMatchObject({ groupId: 'qs-g1', groupName: '1组' })
  expect(await peopleOf(cloud, '4411')).toMatchObject([{ groupId: 'qs-g1' }])
  expect(await cloud.store.get(places, shown.questions[0]?.id ?? '')).toBeNull()
})

test('a new group that is answered to be new is made', async () => {
  const shown = await preview(cloud, [head('4501', '王一', 451, { group: '小坪1组' })])
  const answers = shown.questions.map(({ id }) => ({ id, same: false }))
  await cloud.as('clerk').village.applyRoster({ importId: shown.id, answers, key: key() })
  expect(await householdOf(cloud, '4501')).toMatchObject({ groupName: '小坪1组', groupId: shown.questions[0]?.id })
  expect(await cloud.store.get(places, shown.questions[0]?.id ?? '')).toMatchObject({ name: '小坪1组' })
})

test('the village’s own name before a group is no new group; one that is plainly new is told', async () => {
  const shown = await preview(cloud, [
    head('4601', '冯一', 461, { group: '青石湾村1组' }),
    head('4602', '冯二', 462, { group: '9组' }),
  ])
  expect(shown.questions).toEqual([])
  expect(shown.notices.map(({ message }) => message)).toEqual([
    '“9组”是新的组，村里原来没有，导入时会新建。要是写错了，请改好再传。',
  ])
})

test('whoever signs in may type their name in another form', async () => {
  const name = '买买提·艾力'
  await importLines(cloud, [head('4701', name, 471)])
  const [person] = await cloud.store.find(residents, { where: { villageId: 'qs', name } })
  const asked = { householdId: person?.householdId ?? '', idLastFour: idNumber(471).slice(-4), key: key() }
  const { state } = await cloud.as('guest').village.signIn({ ...asked, name: '买买提 • 艾力' })
  expect(state).toBe('waiting')
})
