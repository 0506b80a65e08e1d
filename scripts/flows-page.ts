import { ROLES, type Role } from '@shared/kernel/access'
import { FLOWS } from '@shared/kinds'
import { sayDays } from '@shared/matter/clock'
import type { Flow, Listener, Need, State, Step } from '@shared/matter/flow'
import { clearersOf } from '@shared/matter/may'
import { OFFER_MINUTES } from '@shared/shop/terms'
import { sayRole } from '@shared/village/offices'

const sayActor = (by: Step['by'][number]): string => (by === 'timer' ? '到了日子' : sayRole(by))
const actors = (by: Step['by']): string => by.map(sayActor).join('、')

const isRole = (name: string): name is Role => ROLES.some((role) => role === name)

const NEEDS: Readonly<Record<Need, string>> = {
  reason: '写明理由',
  words: '写几句话',
  photo: '拍照',
}

const LISTENERS: Readonly<Record<Listener, string>> = {
  household: '这一家',
  raiser: '报的人',
  objector: '提异议的人',
  gridWorker: '网格员',
  council: '议事会',
  committee: '村委会',
  supervisor: '监委会',
  joined: '也在等的人',
  shopkeeper: '超市管理员',
  townOfficer: '镇干部',
  countyOfficer: '县干部',
  village: '全村',
}

/** What somebody can be to a matter, in the flows that there are. */
const BONDS: Readonly<Record<string, string>> = {
  household: '自家',
  kin: '亲戚家',
  former: '一年内同住过的',
  raiser: '报的人',
  checker: '核实的人',
  voter: '投过票的人',
  objector: '提异议的人',
  inspector: '走户的人',
  scorer: '打分的人',
  placer: '下单的人',
  hander: '经手的人',
  objectedBefore: '提过异议的',
  answeredOften: '回过六次的',
  contestedBefore: '提过一次的',
  tooLate: '过了三十天的',
  givenUp: '不评了的',
  offTheWall: '还没公示或公示完了的',
  over: '过了时候的',
  promiser: '说下的人',
  answered: '说过一次的',
  lengthened: '改过一次日子的',
  saidEnough: '六十家说过了的',
  mender: '办的人',
  menderKin: '办的人的亲戚家',
  helper: '请来帮着办的人',
  joined: '也在等的人',
  joinedEnough: '二十家在等了的',
  urged: '一天里催过的',
  ruled: '上面定过的',
  top: '上面再没有人的',
  moved: '改过一次日子的',
  hidden: '只有办的人看得到的',
}

const DAYS: Readonly<Record<string, string>> = {
  repair: '细则里的整改天数',
  notice: '细则里的公示天数',
  keep: '超市定的留货天数，前一天提醒一次',
  offer: `${OFFER_MINUTES} 分钟`,
  day: '到开会那天，到说好的那天',
  accept: '说的事按类分：急的 2 小时，别的 1 天',
}

const bondsOf = (names: readonly string[] = []): string =>
  names.map((name) => BONDS[name] ?? (isRole(name) ? sayRole(name) : name)).join('、')

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

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`

/** How long a state lasts, and what the clock does then. */
const lasts = ({ days }: State): string => {
  if (days === undefined) return ''
  return typeof days === 'string' ? (DAYS[days] ?? days) : sayDays(days)
}
const ends = ({ days, atEnd }: State, flow: Flow): string => {
  if (atEnd !== undefined) return `${flow.actions[atEnd]} \`${atEnd}\``
  return days === undefined ? '' : '提醒一次'
}

/** Whoever clears a desk: by an office, by what they are to the matter, or because it is theirs. */
function whoClears(flow: Flow, name: string): string {
  const desk = flow.desks[name]
  const bound = flow.steps.filter(
    ({ from, action }) => flow.states[from]?.desk === name && desk?.clears.includes(action),
  )
  const names = [...bound.flatMap(({ only = [] }) => only), ...(desk?.of === undefined ? [] : [desk.of])]
  return [actors(clearersOf([flow], name)), bondsOf([...new Set(names)])].filter(Boolean).join('、')
}

/** The states in which a clock runs or somebody's desk waits. */
const timed = (flow: Flow): string[] => [
  '| 状态 | 等在谁那里 | 几天 | 到了日子 |',
  '|---|---|---|---|',
  ...statesOf(flow).flatMap((name) => {
    const state = flow.states[name]
    if (!state || (state.days === undefined && state.desk === undefined)) return []
    const clearers = state.desk === undefined ? '' : whoClears(flow, state.desk)
    return [row(cell(name, flow), clearers, lasts(state), ends(state, flow))]
  }),
]

/** The flow as a table, one line a step. */
const listed = (flow: Flow): string[] => [
  '| 从 | 做什么 | 到 | 谁 | 只许 | 回避 | 要什么 | 告诉谁 |',
  '|---|---|---|---|---|---|---|---|',
  ...flow.steps.map(({ from, action, to, by, only, never, after, needs, tells }) =>
    row(
      cell(from, flow),
      `${flow.actions[action]} \`${action}\``,
      cell(to, flow),
      after === undefined ? actors(by) : `${actors(by)}（跟着\`${after}\`）`,
      bondsOf(only),
      bondsOf(never),
      said(NEEDS, needs),
      said(LISTENERS, tells),
    ),
  ),
]

const section = (title: string, flow: Flow): string[] => [
  `## ${title}`,
  '',
  '```mermaid',
  ...drawn(flow),
  '```',
  '',
  ...timed(flow),
  '',
  ...listed(flow),
  '',
]

/** What each flow is about, by its name. */
const TITLES: Readonly<Record<string, string>> = {
  award: '加分：报、看、评、公示、入账',
  deduction: '扣分：先写信，留出时间改',
  order: '换东西：留货、领走、不换、过期',
  round: '评比：走户、议事会、公示、入账',
  sheet: '评比里的一家：打分、异议、入账',
  meeting: '开会：请、开、公布记录',
  pledge: '说好的事：提诺、亮诺、践诺',
  householdPledge: '自家说好的事',
  groupRequest: '说的事，在组里：提、分、议、办、督、评',
  villageRequest: '说的事，在村里',
  townRequest: '说的事，在镇上',
  countyRequest: '说的事，在县里',
  filing: '备案：送镇上、挂十五天、用起来或者改',
}

/** The page `docs/flows.md`. */
export const sayFlows = (): string =>
  [
    '# 积分怎么一步步走',
    '',
    'Drawn from the tables `shared/<context>/flow.ts` by `npm run flows`: change the table there, not this page. Server, timers, buttons and timelines read the same tables.',
    '',
    '“天”是日历上的天，周末和节假日都算；“工作日”不算周末和放假的日子，调休上班的算。都从第二天数起，到最后一天的夜里 12 点。',
    '',
    ...Object.values(FLOWS)
      .flat()
      .flatMap((flow) => section(TITLES[flow.name] ?? flow.name, flow)),
  ].join('\n')
