import { readFileSync } from 'node:fs'
import { suggest } from '@shared/requests/suggest'
import { WAYS, type Way, wayOn } from '@shared/requests/ways'
import { readLabelled } from '../../scripts/suggest/labelled'

const look = (text: string) => wayOn(text, suggest(text).danger)

const LOOKS: readonly (readonly [text: string, way: Way, number: string | undefined])[] = [
  ['我家着火了', 'emergency', '119'],
  ['活着没意思', 'emergency', '12356'],
  ['这官司法院已经判下来了，他就是不给钱', 'court', '12368'],
  ['老板欠工资，我要申请劳动仲裁', 'court', '12333'],
  ['我要举报书记贪污修路钱', 'court', '12388'],
  ['对镇里的处罚不服，想行政复议', 'court', '12348'],
  ['我的信访件到现在没答复', 'court', undefined],
  ['上回说过的路灯到底啥时候修', 'repeat', undefined],
  ['都反映了三次了', 'repeat', undefined],
  ['谁举报的我，告诉我名字', 'secrets', undefined],
  ['帮我查一下他家的电话', 'secrets', undefined],
  ['淘宝上买的鞋坏了不给退', 'outside', '12315'],
  ['话费套餐乱扣钱怎么取消', 'outside', '12300'],
  ['信用社扣了我的钱', 'outside', '12378'],
  ['给我借点钱，帮我介绍个对象', 'outside', undefined],
  ['给我开个假证明', 'unlawful', '12348'],
  ['把他家的低保停了', 'unlawful', '12348'],
  ['把那家断水断电，看他搬不搬', 'unlawful', '12348'],
]

test.each(LOOKS)('“%s” is shown the way on: %s', (text, way, number) => {
  const on = look(text)
  expect(on?.way).toBe(way)
  expect(on?.number).toBe(number)
  if (number !== undefined) expect(on?.say).toContain(number)
})

test('all six are looked for, and each can be met', () => {
  expect(new Set(LOOKS.map(([, way]) => way))).toEqual(new Set(WAYS))
})

test.each([
  '路灯坏了',
  '低保怎么申请',
  '邻居占了我家的地，想请人说和',
  '兄弟闹得要打官司，先帮着说和说和',
  '村里的账公开一下',
  '他把我家的水断了',
  '他们要把我家赶出村，合法吗',
  '有人举报说有人办假证',
  '借给堂弟两万块钱，五年了不还',
])('the rest goes its usual way: %s', (text) => {
  expect(look(text)).toBeNull()
})

test('hardly any of what people say is taken for one of them', () => {
  const told = readLabelled(readFileSync('tests/unit/fixtures/suggest/plain.txt', 'utf8'))
  const sent = told.filter(({ danger, text }) => danger === '-' && wayOn(text, null) !== null)
  expect(sent.map(({ text }) => text)).toEqual([])
})
