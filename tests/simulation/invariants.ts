import { filingFlow } from '@shared/filings/flow'
import { roundFlow, sheetFlow } from '@shared/inspection/flow'
import type { Flow } from '@shared/matter/flow'
import { meetingFlow } from '@shared/meetings/flow'
import { pledgeFlowOf } from '@shared/pledges/flow'
import { awardFlow, deductionFlow } from '@shared/points/flow'
import { requestFlowOf } from '@shared/requests/flow'
import { orderFlow } from '@shared/shop/flow'
import { maskName } from '@shared/village/id-number'
import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { Chronicle } from './chronicle'
import { brokenClocks } from './clocks'
import type { World } from './dump'
import { brokenLots } from './lots'
import { brokenSeals } from './seals'
import { hurried } from './timely'
import type { Attempt, Trial } from './trial'
import { RULES, VILLAGE } from './village'
import { brokenYears } from './years'

/** What must be true of the world after whatever happened, said without any of the product's arithmetic. */
export function broken(world: World, { attempts, machine: { chronicle }, now }: Trial): string[] {
  return [
    ...chronicle.malformed,
    ...unsound(world),
    ...brokenLowStock(world, chronicle),
    ...brokenClocks(world, now),
    ...brokenYears(world, chronicle),
    ...brokenLots(world, now),
    ...hurried(chronicle),
    ...brokenSeals(world),
    ...brokenAnswers(world, attempts),
  ]
}

/** What is wrong with a world in which nothing is under way: as good for one that a real cloud has kept. */
export function unsound(world: World): string[] {
  return [
    ...world.passbooks.flatMap((passbook) => brokenBook(world, passbook)),
    ...brokenAwards(world),
    ...brokenStock(world),
    ...brokenUses(world),
    ...brokenFlows(world),
    ...brokenMessages(world),
    ...namelessMessages(world),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const groupBy = <T>(list: readonly T[], by: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}

/** A passbook is what its entries add up to, and nothing else. */
function brokenBook({ entries, orders }: World, book: World['passbooks'][number]): string[] {
  const own = entries.filter(({ householdId }) => householdId === book._id).sort((a, b) => a.sequence - b.sequence)
  const wrong: string[] = []
  const expect = (what: string, is: unknown, should: unknown) => {
    if (is !== should) wrong.push(`${book._id}: ${what} is ${is}, not ${should}`)
  }
  let [balance, held, previous] = [0, 0, '0'.repeat(64)]
  for (const [n, entry] of own.entries()) {
    const { hash, ...body } = entry
    const at = `entry ${entry._id}`
    expect(`${at} sequence`, entry.sequence, n + 1)
    expect(`${at} hash`, hash, hashOf(body))
    expect(`${at} previous hash`, entry.previousHash, previous)
    expect(`${at} balance before`, entry.balanceBefore, balance)
    if (entry.side === 'in') balance += entry.points
    if (entry.side === 'out') balance -= entry.points
    if (entry.kind === 'hold') held += entry.points
    if (entry.kind === 'release' || (entry.kind === 'spend' && entry.side === 'none')) held -= entry.points
    if (['hold', 'spend', 'release', 'expire'].includes(entry.kind)) expect(`${at} honour`, entry.honour, 0)
    expect(`${at} balance after`, entry.balanceAfter, balance)
    expect(`${at} held after`, entry.heldAfter, held)
    if (balance < 0 || held < 0) wrong.push(`${book._id}: ${at} leaves less than nothing`)
    previous = hash
  }
  const open = orders.filter(({ householdId, state }) => householdId === book._id && state === 'placed')
  expect('balance', book.balance, balance)
  expect('held', book.held, held)
  expect('held by open orders', held, sum(open.map(({ points }) => points)))
  expect('lots', sum(book.lots.map(({ points }) => points)), balance)
  expect('version', book.version, own.length)
  expect('head of the chain', book.headHash, previous)
  expect('year', book.year.opening + book.year.in - book.year.out, balance + held)
  return wrong
}

/** Every award, deduction, order and sheet has its one entry; every entry its reason. */
function brokenAwards({ claims, entries, orders, sheets }: World): string[] {
  const ids = new Set(entries.map(({ _id }) => _id))
  const owed = new Map<string, string>()
  const posted = ['posted', 'contested', 'reversed']
  for (const { _id, kind, state } of claims) {
    const id = `${kind === 'award' ? 'award' : 'deduct'}:${_id}`
    if (posted.includes(state)) owed.set(id, _id)
    if (state === 'reversed') owed.set(`reverse:${id}`, _id)
  }
  for (const { _id, state, proof, handedOverAt } of orders) {
    const counter = proof !== null
    if (!counter && ['placed', 'handedOver', 'contested', 'returned', 'cancelled', 'lapsed'].includes(state)) {
      owed.set(`hold:${_id}`, _id)
    }
    if (handedOverAt !== null && ['handedOver', 'contested', 'returned'].includes(state)) owed.set(`spend:${_id}`, _id)
    if (state === 'cancelled' || state === 'lapsed') owed.set(`release:${_id}`, _id)
    if (state === 'returned') owed.set(`reverse:spend:${_id}`, _id)
  }
  const missing = [...owed].filter(([id]) => !ids.has(id)).map(([id, of]) => `${of} has no entry ${id}`)
  const sheetEntries = new Set(sheets.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])))
  const unpaid = [...sheetEntries]
    .filter((id) => !ids.has(id))
    .map((id) => `a sheet names the entry ${id}, which is not`)
  const explained = ({ _id, kind, roundId }: World['entries'][number]) =>
    owed.has(_id) || kind === 'expire' || roundId !== undefined
  const unexplained = entries.filter((entry) => !explained(entry)).map(({ _id }) => `nothing stands behind ${_id}`)
  return [...missing, ...unpaid, ...unexplained, ...brokenSheets({ entries, sheets })]
}

/** A sheet has what it was given, however often it was decided anew. */
function brokenSheets({ entries, sheets }: Pick<World, 'entries' | 'sheets'>): string[] {
  const signed = ({ kind, points, honour }: World['entries'][number]) => (kind === 'reverse' ? honour : points)
  return sheets.flatMap(({ _id, roundId, householdId, state, points, entryId }) => {
    const own = entries.filter((entry) => entry.roundId === roundId && entry.householdId === householdId)
    const honour = sum(own.map(signed))
    if (state === 'scored' || state === 'objected') return own.length === 0 ? [] : [`${_id} was posted before its time`]
    if (points > 0 && entryId === null) return [`${_id} was posted without an entry`]
    return honour === points ? [] : [`${_id} gave ${honour} honour, not ${points}`]
  })
}

/** What came in and was not handed over or lost is on the shelf or waits for whoever ordered it. */
function brokenStock({ shelves, orders, stockMoves }: World): string[] {
  return shelves.flatMap(({ goods, taking }) => {
    const wrong = Object.keys(taking).map((id) => `goods are still being taken for ${id}`)
    for (const [id, shelf] of Object.entries(goods)) {
      const pieces = (states: readonly string[]) =>
        sum(
          orders
            .filter(({ state }) => states.includes(state))
            .flatMap(({ items }) => items.filter(({ goodsId }) => goodsId === id).map(({ count }) => count)),
        )
      const moves = (kind: string) =>
        sum(stockMoves.filter((move) => move.goodsId === id && move.kind === kind).map(({ change }) => change))
      const { left, held, received, gone, lost } = shelf
      const should = {
        held: pieces(['placed']),
        received: moves('in'),
        'gone and lost': pieces(['handedOver', 'contested', 'returned']) - moves('count'),
        'left and held': received - gone - lost,
      }
      const is = { held, received, 'gone and lost': gone + lost, 'left and held': left + held }
      for (const what of Object.keys(should) as (keyof typeof should)[]) {
        if (is[what] !== should[what]) wrong.push(`${id}: ${what} is ${is[what]}, not ${should[what]}`)
      }
      if (left < 0 || held < 0) wrong.push(`${id}: less than nothing`)
    }
    return wrong
  })
}

/** A cap counts the claims and sheets that stand, and none twice; none is beyond its limit. */
function brokenUses({ uses, claims, sheets, rounds }: World): string[] {
  const standing = claims.filter(({ state }) => !['refused', 'withdrawn'].includes(state))
  const given = rounds
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap(({ _id }) => sheets.filter(({ roundId }) => roundId === _id))
  return uses.flatMap(({ _id, used }) => {
    const [unit, ruleId, span] = _id.split(':')
    const rule = RULES.find(({ id }) => id === ruleId)
    if (!rule || !span) return []
    const limit = span.length === 4 ? rule.caps.year : span.length === 7 ? rule.caps.month : rule.caps.day
    const within = (at: number) => new Date(at + 8 * 3_600_000).toISOString().startsWith(span)
    const byClaims = standing.filter(
      (claim) => claim.rule.id === ruleId && (claim.residentId ?? claim.householdId) === unit && within(claim.raisedAt),
    )
    const bySheets = given.filter(
      ({ householdId, scores, scoredAt }) =>
        householdId === unit &&
        within(scoredAt) &&
        scores.some(({ itemId, points, counts }) => itemId === ruleId && points > 0 && counts),
    )
    const should = byClaims.length + bySheets.length
    const wrong = used === should ? [] : [`${_id} counts ${used}, not ${should}`]
    return limit !== undefined && used > limit ? [...wrong, `${_id} is beyond ${limit}`] : wrong
  })
}

/** Every history is a path of its flow's table and ends where the thing stands. */
function brokenFlows({
  claims,
  orders,
  rounds,
  sheets,
  meetings,
  pledges,
  requests,
  filings,
  events,
}: World): string[] {
  const founded = orders.map(({ founded }) => founded)
  const told = groupBy(
    [...events, ...founded].filter(({ subject }) => subject !== null),
    ({ subject }) => subject ?? '',
  )
  const walk = (subject: string, flow: Flow, state: string): string[] => {
    const steps = (told.get(subject) ?? []).flatMap((event) => event.steps.map((step) => ({ ...step, at: event.at })))
    return brokenPath(subject, flow, state, steps)
  }
  /** What is raised or started by a person begins once. */
  const begun = (subject: string): string[] => {
    const steps = (told.get(subject) ?? []).flatMap((event) => event.steps)
    const times = steps.filter(({ from }) => from === '').length
    return times === 1 ? [] : [`${subject} begins ${times} times`]
  }
  return [
    ...claims.flatMap(({ _id, kind, state }) =>
      walk(`claim:${_id}`, kind === 'award' ? awardFlow : deductionFlow, state),
    ),
    ...orders
      .filter(({ state }) => state !== 'refused')
      .flatMap(({ _id, state }) => walk(`order:${_id}`, orderFlow, state)),
    ...[...claims.map(({ _id }) => `claim:${_id}`), ...rounds.map(({ _id }) => `round:${_id}`)].flatMap(begun),
    ...meetings.map(({ _id }) => `meeting:${_id}`).flatMap(begun),
    ...meetings.flatMap(({ _id, state }) => walk(`meeting:${_id}`, meetingFlow, state)),
    ...pledges.map(({ _id }) => `pledge:${_id}`).flatMap(begun),
    ...pledges.flatMap((one) => walk(`pledge:${one._id}`, pledgeFlowOf(one), one.state)),
    ...requests.map(({ _id }) => `request:${_id}`).flatMap(begun),
    ...requests.flatMap((one) => walk(`request:${one._id}`, requestFlowOf(one), one.state)),
    ...filings.map(({ _id }) => `filing:${_id}`).flatMap(begun),
    ...filings.flatMap(({ _id, state }) => walk(`filing:${_id}`, filingFlow, state)),
    ...rounds.flatMap(({ _id, state }) => walk(`round:${_id}`, roundFlow, state)),
    ...sheets.flatMap(({ _id, state }) => walk(`sheet:${_id}`, sheetFlow, state)),
  ]
}

/** Events of one moment are in no order; a path is one if some order of them is. */
function brokenPath(
  subject: string,
  flow: Flow,
  state: string,
  steps: readonly { action: string; from: string; to: string; at: number }[],
): string[] {
  const unlawful = steps.filter(
    ({ action, from, to }) =>
      from !== '' && !flow.steps.some((step) => step.from === from && step.action === action && step.to === to),
  )
  const count = (which: 'from' | 'to', name: string) => steps.filter((step) => step[which] === name).length
  const names = Object.keys(flow.states)
  /** As often left as entered, but for where it began and where it is: an Eulerian path from start to state. */
  const unbalanced = names.filter((name) => {
    const begins = steps.some(({ from }) => from === '') ? 0 : Number(name === flow.start)
    return count('to', name) + begins - count('from', name) !== Number(name === state)
  })
  return [
    ...unlawful.map(({ action, from, to }) => `${subject}: ${from} -${action}-> ${to} is no step of ${flow.name}`),
    ...unbalanced.map((name) => `${subject}: does not lead to ${state} (at ${name})`),
  ]
}

/** Nobody is told more often of a thing than something happened to it. */
function brokenMessages({ messages, events, orders }: World): string[] {
  const all = [...events, ...orders.map(({ founded }) => founded)]
  const happened = groupBy(all, ({ at }) => String(at))
  const ofChanges = messages.filter(({ about }) => about?.kind !== 'stock')
  return [...groupBy(ofChanges, ({ audience, about, sentAt }) => JSON.stringify([audience, about, sentAt]))]
    .filter(
      ([, told]) =>
        told.length > (happened.get(String(told[0]?.sentAt)) ?? []).filter(({ outcome }) => outcome.ok).length,
    )
    .map(([what, told]) => `told ${told.length} times: ${what}`)
}

/** Every message says whose matter it is: to a household that it is theirs, to all others by the name, or as much of it as they may know. */
export function namelessMessages({
  messages,
  claims,
  sheets,
  orders,
  rounds,
  households,
}: Pick<World, 'messages' | 'claims' | 'sheets' | 'orders' | 'rounds' | 'households'>): string[] {
  const homeOf = new Map([...claims, ...sheets, ...orders].map(({ _id, householdId }) => [_id, householdId]))
  const headsOf = new Map(households.map(({ _id, head }) => [_id, head]))
  // The head may be another by now, or the household gone: a matter keeps the name that it had.
  const headThen = new Map([...claims, ...sheets].map(({ _id, head }) => [_id, head]))
  const titles = new Map(rounds.map(({ _id, title }) => [_id, title]))
  return messages
    .filter(({ audience, about, title }) => {
      if (audience.startsWith('household:')) return !title.includes('您家') && !/^.+登录了$/.test(title)
      const heads = about ? [headsOf.get(homeOf.get(about.id) ?? ''), headThen.get(about.id), titles.get(about.id)] : []
      const known = heads.filter((head) => head !== undefined)
      return known.length > 0 && !known.some((name) => title.includes(name) || title.includes(maskName(name)))
    })
    .map(({ audience, title }) => `a message to ${audience} does not say whose it is: ${title}`)
}

/** The shopkeepers hear of low stock as often as the shelf remembers that they were told, and no more. */
function brokenLowStock({ messages }: World, chronicle: Chronicle): string[] {
  const told = messages.filter(({ about }) => about?.kind === 'stock').length
  const versions = chronicle.shelves.of(VILLAGE).map(({ document }) => Object.entries(document.goods))
  const remembered = versions.filter((goods, n) =>
    goods.some(
      ([id, { lowTold }]) => lowTold && !versions[n - 1]?.some(([was, { lowTold: had }]) => was === id && had),
    ),
  ).length
  return told === remembered ? [] : [`told of low stock ${told} times, remembered ${remembered}`]
}

/** Nobody hears two outcomes under one key, and what they heard is written down. */
export function brokenAnswers({ events, orders }: World, attempts: readonly Attempt[]): string[] {
  const kept = new Set([...events, ...orders.map(({ founded }) => founded)].map(({ _id }) => _id))
  return attempts.flatMap(({ request, heard }) => {
    const answers = heard.map(({ answer }) => answer)
    const known = answers.filter((answer) => answer.is !== 'nothing')
    const decided = known.filter(
      (answer) =>
        answer.is === 'done' ||
        !['BUSY', 'TOO_OFTEN', 'SIGN_IN_REQUIRED', 'NOT_ALLOWED', 'NOT_FOUND'].includes(answer.code),
    )
    const different = new Set(decided.map((answer) => JSON.stringify(answer)))
    const name = `${request.procedure} by ${request.openid} (${request.input.key})`
    const id = hashOf([request.openid, request.procedure, request.input.key])
    const faults = heard.flatMap(({ answer, mishaps }) =>
      answer.is === 'nothing' && mishaps.length === 0 ? [answer.stack ?? answer.why] : [],
    )
    return [
      ...(different.size > 1 ? [`${name} heard ${[...different].join(' and ')}`] : []),
      ...(decided.length > 0 && !kept.has(id) ? [`${name} was answered and is not written down`] : []),
      ...faults.map((why) => `${name} failed: ${why}`),
    ]
  })
}
