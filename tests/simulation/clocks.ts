import type { World } from './dump'

const DAY = 86_400_000
/** The quiet time at the end of a trial: what was due before it has been done. */
const QUIET = 2 * DAY

interface Clocked {
  readonly _id: string
  readonly timerAt: number | null
}

/** The clock of every document follows from the rest of it, and nothing that was due is left lying. */
export const brokenClocks = (world: World, now: number): string[] => [
  ...all(world).flatMap(({ _id, timerAt }) =>
    timerAt !== null && timerAt <= now - QUIET ? [`${_id} was due at ${timerAt} and is left lying`] : [],
  ),
  ...wrong('order', world.orders, ({ timerAt, deadlineAt, state }) => {
    if (state === 'placed')
      return deadlineAt !== null && [deadlineAt, ...remindersOf(deadlineAt)].includes(timerAt ?? 0)
    return state === 'offered' ? timerAt === deadlineAt && timerAt !== null : timerAt === null
  }),
  ...wrong('claim', world.claims, ({ timerAt, deadlineAt, state }) => {
    const waits = ['warned', 'publicised'].includes(state)
    return timerAt === deadlineAt || (!waits && timerAt === null)
  }),
  ...wrong('passbook', world.passbooks, ({ timerAt, lots, warnedOf }) => {
    const end = lots[0]?.expiresAt ?? null
    if (end === null) return timerAt === null
    return timerAt === (warnedOf === end ? end : end - 30 * DAY)
  }),
  ...wrong('shelf', world.shelves, ({ timerAt, taking }) => (timerAt === null) === (Object.keys(taking).length === 0)),
  ...wrong('round', world.rounds, ({ timerAt, state }) => {
    if (state === 'publicised' || state === 'posting') return timerAt !== null
    return state === 'walked' || state === 'withdrawn' || timerAt === null
  }),
  ...wrong('sheet', world.sheets, ({ timerAt, deadlineAt, state }) => {
    if (state === 'objected' || state === 'contested') return timerAt === deadlineAt || timerAt === null
    return state === 'scored' || timerAt === null
  }),
  ...wrong('meeting', world.meetings, ({ timerAt, deadlineAt, state }) => {
    const waits = state === 'called' || state === 'held'
    return waits ? timerAt === deadlineAt || timerAt === null : timerAt === null && deadlineAt === null
  }),
  ...wrong('pledge', world.pledges, ({ timerAt, deadlineAt, state }) => {
    const open = ['made', 'shown', 'said', 'short', 'missed', 'atHome'].includes(state)
    return open
      ? timerAt !== null && deadlineAt !== null && timerAt <= deadlineAt
      : timerAt === null && deadlineAt === null
  }),
  ...wrong('request', world.requests, ({ timerAt, deadlineAt, state, level }) => {
    const open = ['asked', 'handled', 'late', 'disputed', 'done', 'silent', 'turned'].includes(state)
    // Nobody stands above the county: what is late there stays late.
    if (!open || (state === 'late' && level === 'county')) return timerAt === null && deadlineAt === null
    return timerAt !== null && deadlineAt !== null && timerAt <= deadlineAt
  }),
  ...wrong('filing', world.filings, ({ timerAt, deadlineAt, state }) =>
    state === 'filed'
      ? timerAt !== null && deadlineAt !== null && timerAt <= deadlineAt
      : timerAt === null && deadlineAt === null,
  ),
]

/** Everything that has a clock of its own; a sheet waits for its round, however early its own notice was over. */
function all({
  orders,
  claims,
  passbooks,
  shelves,
  rounds,
  sheets,
  meetings,
  pledges,
  requests,
  filings,
}: World): Clocked[] {
  const onNotice = new Set(rounds.filter(({ state }) => state === 'publicised').map(({ _id }) => _id))
  const alone = sheets.filter(({ roundId, state }) => state !== 'scored' || !onNotice.has(roundId))
  return [
    ...orders,
    ...claims,
    ...passbooks,
    ...shelves,
    ...rounds,
    ...alone,
    ...meetings,
    ...pledges,
    ...requests,
    ...filings,
  ]
}

/** At nine in the morning, of the day before the last or of the last. */
const remindersOf = (deadlineAt: number): number[] => [39, 15].map((hours) => deadlineAt - hours * 3_600_000)

const wrong = <T extends Clocked>(what: string, list: readonly T[], right: (one: T) => boolean): string[] =>
  list.filter((one) => !right(one)).map(({ _id, timerAt }) => `the clock of ${what} ${_id} is wrong: ${timerAt}`)
