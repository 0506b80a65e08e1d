import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DANGER_KINDS, sayDanger, suggest } from '@shared/requests/suggest'
import { type Labelled, readLabelled } from '../../scripts/suggest/labelled'

const read = (name: string) =>
  readLabelled(readFileSync(path.join(__dirname, 'fixtures/suggest', `${name}.txt`), 'utf8'))
const share = (of: readonly Labelled[], right: (each: Labelled) => boolean) => of.filter(right).length / of.length
const texts = (of: readonly Labelled[]) => of.map(({ text }) => text)

/** Neither is in `scripts/suggest/told.txt`, from which is learned. */
const KEPT_APART = [
  ['a third of the first sentences, kept apart', read('apart')],
  ['plain sentences written when the tables stood', read('plain')],
] as const

describe.each(KEPT_APART)('Of %s', (_, told) => {
  test('the category is right in at least 85 of 100', () => {
    expect(share(told, ({ text, category }) => suggest(text).category === category)).toBeGreaterThanOrEqual(0.85)
  })

  test('the stream is right in at least 85 of 100', () => {
    expect(share(told, ({ text, stream }) => suggest(text).stream === stream)).toBeGreaterThanOrEqual(0.85)
  })

  test('no danger is missed', () => {
    const dangers = told.filter(({ danger }) => danger !== '-')
    expect(dangers.length).toBeGreaterThan(20)
    expect(texts(dangers.filter(({ text }) => suggest(text).danger === null))).toEqual([])
  })

  test('fewer than one harmless sentence in twenty sounds like danger', () => {
    const harmless = told.filter(({ danger }) => danger === '-')
    expect(share(harmless, ({ text }) => suggest(text).danger !== null)).toBeLessThan(0.05)
  })
})

test('what is kept apart is not learned from', () => {
  const learned = new Set(texts(readLabelled(readFileSync('scripts/suggest/told.txt', 'utf8'))))
  for (const [, told] of KEPT_APART) expect(texts(told).filter((text) => learned.has(text))).toEqual([])
})

test.each([
  ['一场连阴雨，16号楼16户人家都漏水', 'water', 'village'],
  ['小区楼道里的灯一直不亮，出门看不见', 'roads', 'village'],
  ['他修便道占了我的耕地，要赔我，不然不让修', 'neighbours', 'civil'],
])('the press told of it, and it goes where it went: %s', (text, category, stream) => {
  expect(suggest(text)).toEqual({ category, stream, danger: null, urgency: expect.any(String) })
})

test.each([
  ['活着没意思', 'suicide', '12356'],
  ['他又动手了', 'violence', '110'],
  ['屋里闻到一股味，头晕', 'gas', '119'],
  ['电线掉水里了', 'power', '95598'],
  ['井盖没了，怕娃掉进去', 'fall', '110'],
])('said indirectly it is heard too: %s', (text, danger, number) => {
  expect(suggest(text)).toMatchObject({ danger, urgency: 'sudden' })
  expect(sayDanger(danger as (typeof DANGER_KINDS)[number]).number).toBe(number)
})

test.each([
  '气死我了，路还没修',
  '消防演练什么时候办',
  '想学灭火器怎么用',
  '打了好几个电话没人接',
  '柴火堆在路上',
  '我爸前年车祸走了，抚恤金怎么领',
])('terrible words in ordinary talk are no danger: %s', (text) => {
  expect(suggest(text).danger).toBeNull()
})

test('what a phone heard wrongly is understood', () => {
  expect(suggest('楼下煤汽漏了').danger).toBe('gas')
  expect(suggest('路登不亮了')).toMatchObject({ category: 'roads', danger: null })
  expect(suggest('低宝怎么办')).toMatchObject({ category: 'policy', stream: 'government' })
  expect(suggest('村裡的路燈壞了')).toMatchObject({ category: 'roads', stream: 'village' })
  expect(suggest('嗯那个就是说 我 家 着 火 了').danger).toBe('fire')
})

test('no water for a village presses more than the rest', () => {
  expect(suggest('停水三天了').urgency).toBe('supply')
  expect(suggest('路灯坏了').urgency).toBe('usual')
})

test('nothing at all, signs and letters get an answer too', () => {
  for (const text of ['', '？？？', 'ok', '😀', 'a'.repeat(5000), '路'.repeat(5000)])
    expect(suggest(text)).toMatchObject({ danger: null })
})

test('every kind of danger has a number and a sentence', () => {
  for (const kind of DANGER_KINDS) {
    expect(sayDanger(kind).number).toMatch(/^\d{3,5}$/)
    expect(sayDanger(kind).say).toContain(sayDanger(kind).number)
  }
})

describe('The command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'suggest-'))
  const file = path.join(folder, 'texts.json')
  const run = (...args: string[]) =>
    spawnSync('npx', ['tsx', 'scripts/suggest/index.ts', ...args], { encoding: 'utf8' })

  test('prints one line of JSON a text, and no more than was promised', () => {
    writeFileSync(file, JSON.stringify(['路灯\n坏了', '我家着火了']))
    const lines = execFileSync('npx', ['tsx', 'scripts/suggest/index.ts', file], { encoding: 'utf8' })
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { text: '路灯\n坏了', category: 'roads', stream: 'village', danger: false },
      { text: '我家着火了', category: 'safety', stream: 'village', danger: true },
    ])
  })

  test('says what is wrong with a file, and how it is called', () => {
    writeFileSync(file, '{"text": 1}')
    expect(run(file)).toMatchObject({ status: 1, stderr: expect.stringContaining('no list of texts') })
    writeFileSync(file, '路灯坏了')
    expect(run(file)).toMatchObject({ status: 1, stderr: expect.stringContaining('no JSON') })
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run -s suggest') })
  })
})
