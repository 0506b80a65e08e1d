import { DAY_MS } from '@shared/kernel/time'
import type { Random } from '../../scripts/demo/random'
import { residentIdOf } from '../support/world'
import type { Chronicle } from './chronicle'
import type { Request } from './functions'
import { photo, pickBy } from './pick'
import { VILLAGE, VILLAGERS } from './village'

const HOLDERS = {
  group: ['worker1', 'leader1', 'worker2'],
  village: ['clerk'],
  town: ['townOfficer'],
  county: ['clerk'],
}
const PERSON_OF = new Map(VILLAGERS.map((person) => [residentIdOf(person), person]))
const REASON = { reason: '不是这一级能办的' }

/** What is tried about requests: raised, waited for, passed on, ruled, mended, judged and reopened; out of turn as well. */
export function ask(seen: Chronicle, random: Random): Request | null {
  const pick = pickBy(random)
  const all = seen.requests.all()
  if (random.chance(0.05)) {
    const input = { placeId: 'qs-g2', thing: pick(['lamp', 'ditch']) }
    return { openid: pick(['faraway', 'faraway', 'dashan']), procedure: 'requests.report', input }
  }
  if (all.length === 0 || random.chance(0.25)) {
    const input = {
      ...{ villageId: VILLAGE, what: pick(['路灯坏了', '后山着火了']), category: 'roads', photos: [] },
      ...{ stream: pick(['civil', 'village', 'government']), seenBy: pick(['unnamed', 'named', 'office']) },
    }
    return { openid: pick(['dashan', 'neighbour', 'faraway']), procedure: 'requests.raise', input }
  }
  const request = pick(all)
  const raiser = pick(['dashan', 'neighbour', 'faraway'] as const)
  const holder = pick(HOLDERS[request.level]) as Request['openid']
  const at = (openid: Request['openid'], procedure: Request['procedure'], more: object = {}): Request => ({
    ...{ openid, procedure, input: { requestId: request._id, ...more } },
  })
  const elsewhere = () => ({
    ...{ level: pick(['group', 'village', 'town']), stream: pick(['civil', 'village', 'government']), ...REASON },
  })
  const words = { words: '约了电工' }
  const byState: Readonly<Record<string, readonly (() => Request)[]>> = {
    asked: [
      () => at(holder, 'requests.accept'),
      () => at(holder, 'requests.accept'),
      () => at(holder, 'requests.pass', elsewhere()),
      () => at(holder, 'requests.dispute', REASON),
      () => at(holder, 'requests.turn', { turned: 'court', ...REASON }),
    ],
    disputed: [() => at(pick(['townOfficer', 'clerk']), 'requests.rule', elsewhere())],
    done: [
      () => at(raiser, 'requests.agree', { rating: pick(['good', 'fair', 'bad']) }),
      () => at(raiser, 'requests.again', REASON),
    ],
    doubted: [
      () => at('supervisor', 'requests.revisit', { rating: 'good' }),
      () => at('supervisor', 'requests.again', REASON),
    ],
    silent: [
      () => at('supervisor', 'requests.revisit', { rating: 'fair' }),
      () => at('supervisor', 'requests.again', REASON),
    ],
    turned: [() => at(raiser, 'requests.insist', REASON)],
  }
  const by = () => ({ day: request.dueAt + random.between(-3, 1) * DAY_MS, ...REASON })
  const helperId = () => residentIdOf(pick(['council1', 'supervisor', 'neighbour'] as const))
  const helper = PERSON_OF.get(request.helper?.residentId ?? '') ?? 'council2'
  const always = [
    () => at(holder, 'requests.assign', { helperId: helperId(), ...by() }),
    () => at(helper, 'requests.help', { ...words, photos: random.chance(0.8) ? [photo(random, helper)] : [] }),
    () => at(holder, 'requests.discuss', { meetingId: pick(['none', ...seen.meetings.all().map(({ _id }) => _id)]) }),
    () => at(holder, 'requests.hand', { unit: pick(['power', 'nobody']), ...by() }),
    () => at(raiser, 'requests.join'),
    () => at(raiser, 'requests.urge'),
    () => at(holder, 'requests.note', words),
    () => at(holder, 'requests.finish', { ...words, photos: random.chance(0.8) ? [photo(random, holder)] : [] }),
    () => at(holder, 'requests.postpone', { day: request.dueAt + random.between(-1, 5) * DAY_MS, ...REASON }),
    () => at(raiser, 'requests.withdraw'),
  ]
  const now = byState[request.state] ?? always
  return pick(random.chance(0.7) ? now : [...always, ...Object.values(byState).flat()])()
}
