import { DAY_MS } from '@shared/kernel/time'
import type { Random } from '../../scripts/demo/random'
import type { Chronicle } from './chronicle'
import type { Request } from './functions'
import { photo, pickBy } from './pick'
import { VILLAGE } from './village'

/** What is tried about pledges: made by offices and households, kept, judged, made longer, marked and taken back; out of turn as well. */
export function promise(seen: Chronicle, random: Random): Request | null {
  const pick = pickBy(random)
  const all = seen.pledges.all()
  const last = seen.claims.all().at(-1)?.raisedAt
  if (last === undefined) return null
  const day = last + random.between(0, 9) * DAY_MS
  if (all.length === 0 || random.chance(0.25)) {
    if (random.chance(0.4)) {
      const input = { what: '门前扫干净', day, shownTo: pick(['village', 'nobody']) }
      return { openid: pick(['dashan', 'neighbour']), procedure: 'pledges.promiseAtHome', input }
    }
    const input = { villageId: VILLAGE, role: 'committee', what: '修路灯', day }
    return { openid: random.chance(0.1) ? 'neighbour' : 'clerk', procedure: 'pledges.promise', input }
  }
  const pledge = pick(all)
  const maker: Request['openid'] = pledge.role === null ? pick(['dashan', 'neighbour']) : 'clerk'
  const at = (openid: Request['openid'], procedure: Request['procedure'], more: object = {}): Request => ({
    ...{ openid, procedure, input: { pledgeId: pledge._id, ...more } },
  })
  return pick([
    () => at(maker, 'pledges.keep', { words: '做到了', photos: random.chance(0.8) ? [photo(random, maker)] : [] }),
    () =>
      at(pick(['dashan', 'neighbour', 'clerk']), 'pledges.answer', { kept: random.chance(0.5), reason: '还差一样' }),
    () => at(maker, 'pledges.lengthen', { day: day + 5 * DAY_MS, reason: '下雨' }),
    () => at('supervisor', 'pledges.mark', { mark: pick(['kept', 'partly', 'not']) }),
    () => at(maker, 'pledges.withdraw'),
  ])()
}
