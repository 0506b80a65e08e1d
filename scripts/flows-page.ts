import { roundFlow, sheetFlow } from '@shared/inspection/flow'
import type { Flow, Listener, Need, Step } from '@shared/kernel/flow'
import { awardFlow, deductionFlow } from '@shared/points/flow'
import { orderFlow } from '@shared/shop/flow'
import { DUTIES } from '@shared/village/terms'

const ACTORS: Readonly<Record<Step['by'][number], string>> = {
  ...DUTIES,
  guest: '访客',
  resident: '村民',
  timer: '到了日子',
}

const NEEDS: Readonly<Record<Need, string>> = {
  reason: '写明理由',
  words: '写几句话',
  photo: '拍照',
  notKin: '自家和亲戚家回避',
}

const LISTENERS: Readonly<Record<Listener, string>> = {
  household: '这一家',
  raiser: '报的人',
  objector: '提异议的人',
  gridWorker: '网格员',
  council: '议事会',
  committee: '村委会',
  supervisor: '监委会',
  shopkeeper: '超市管理员',
  village: '全村',
}

const said = <K extends string>(words: Readonly<Record<K, string>>, keys: readonly K[] = []) =>
  keys.map((key) => words[key]).join('、')

/** The states that a flow comes through, the first one first. */
function statesOf({ start, steps }: Flow): string[] {
  return [...new Set([start, ...steps.flatMap(({ from, to }) => [from, to])])]
}

/** The flow as a Mermaid state diagram. */
function drawn(flow: Flow): string[] {
  const states = statesOf(flow)
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  ${state}: ${flow.states[state]?.label}`),
    `  [*] --> ${flow.start}`,
    ...flow.steps.map(({ from, action, to }) => `  ${from} --> ${to}: ${flow.actions[action]}`),
    ...states.filter((state) => flow.states[state]?.final).map((state) => `  ${state} --> [*]`),
  ]
}

const cell = (state: string, flow: Flow) => `${flow.states[state]?.label} \`${state}\``

/** The flow as a table, one line a step. */
const listed = (flow: Flow): string[] => [
  '| 从 | 做什么 | 到 | 谁 | 要什么 | 告诉谁 |',
  '|---|---|---|---|---|---|',
  ...flow.steps.map(({ from, action, to, by, needs, tells }) => {
    const cells = [
      ...[cell(from, flow), `${flow.actions[action]} \`${action}\``, cell(to, flow)],
      ...[said(ACTORS, by), said(NEEDS, needs), said(LISTENERS, tells)],
    ]
    return `| ${cells.join(' | ')} |`
  }),
]

const section = (title: string, flow: Flow): string[] => [
  `## ${title}`,
  '',
  '```mermaid',
  ...drawn(flow),
  '```',
  '',
  ...listed(flow),
  '',
]

/** Every flow there is, under the words that say what it is about. */
export const FLOWS: readonly (readonly [title: string, flow: Flow])[] = [
  ['加分：报、看、评、公示、入账', awardFlow],
  ['扣分：先写信，留出时间改', deductionFlow],
  ['换东西：留货、领走、不换、过期', orderFlow],
  ['评比：走户、议事会、公示、入账', roundFlow],
  ['评比里的一家：打分、异议、入账', sheetFlow],
]

/** The page `docs/flows.md`. */
export const sayFlows = (): string =>
  [
    '# 积分怎么一步步走',
    '',
    'Drawn from `shared/points/flow.ts`, `shared/shop/flow.ts` and `shared/inspection/flow.ts` by `npm run flows`: change',
    'the table there, not this page. Server, timers, buttons and timelines read the same tables.',
    '',
    ...FLOWS.flatMap(([title, flow]) => section(title, flow)),
  ].join('\n')
