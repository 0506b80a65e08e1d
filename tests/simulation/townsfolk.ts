import type { Round } from '../../cloudfunctions/inspection/documents'
import type { Claim } from '../../cloudfunctions/points/documents'
import type { Order } from '../../cloudfunctions/shop/documents'
import { doorCodeOf } from '../../cloudfunctions/village/doors/code'
import type { Random } from '../../scripts/demo/random'
import { householdIdOf, type Person, residentIdOf } from '../support/world'
import type { Chronicle } from './chronicle'
import { type Request, settings } from './functions'
import { newPrice, otherDuty } from './office'
import { type Pick, photo, pickBy } from './pick'
import { COUNCIL, GOODS, isLaid, VILLAGE, VILLAGERS } from './village'

/** Of the council, those who have kin that the roster does not know. */
const SHY: readonly Person[] = ['council3', 'leader1']

/** What a village does: one more thing that somebody tries. Most are sensible, some come too late or from the wrong person. */
export class Townsfolk {
  private readonly pick: Pick

  constructor(
    private readonly seen: Chronicle,
    private readonly random: Random,
  ) {
    this.pick = pickBy(random)
  }

  /** The next thing that is tried. */
  next(): Request {
    const attempts = [
      ...Array.from({ length: 3 }, () => this.raise),
      ...Array.from({ length: 7 }, () => this.stepOfClaim),
      ...Array.from({ length: 5 }, () => this.place),
      ...Array.from({ length: 5 }, () => this.stepOfOrder),
      this.counter,
      this.stock,
      () => newPrice(this.seen, this.pick),
      () => otherDuty(this.seen, this.pick),
      this.startRound,
      ...Array.from({ length: 5 }, () => this.stepOfRound),
    ]
    for (;;) {
      const request = this.pick(attempts).call(this)
      if (request) return request
    }
  }

  private who = (): Person => this.pick(VILLAGERS)

  private raise(): Request | null {
    const ruleId = this.pick(['r1', 'r2', 'r2', 'r3'])
    if (this.random.chance(0.25)) {
      const openid = this.pick(['worker1', 'worker2', 'clerk'] as const)
      const input = {
        householdId: householdIdOf(this.who()),
        ruleId: 'd1',
        words: '乱堆',
        photos: [photo(this.random, openid)],
      }
      return { openid, procedure: 'points.raiseDeduction', input }
    }
    if (this.random.chance(0.3)) {
      const person = this.pick(['dashan', 'neighbour', 'faraway', 'worker1', 'clerk'] as const)
      const input = {
        householdId: householdIdOf(person),
        residentId: residentIdOf(person),
        ruleId,
        photos: [],
        onPaper: true,
      }
      return { openid: this.pick(['worker1', 'worker2', 'clerk']), procedure: 'points.raiseClaimFor', input }
    }
    const openid = this.random.chance(0.5) ? this.who() : this.pick(['dashan', 'neighbour', 'faraway'] as const)
    const photos = this.random.chance(0.25) ? [photo(this.random, openid)] : []
    return { openid, procedure: 'points.raiseClaim', input: { villageId: VILLAGE, ruleId, photos } }
  }

  private stepOfClaim(): Request | null {
    const found = this.seen.claims.all()
    const open = found.filter(
      ({ _id, state }) => !isLaid(_id) && !['refused', 'withdrawn', 'closed', 'reversed'].includes(state),
    )
    if (open.length === 0) return null
    const claim = this.pick(this.oftenOf(open, ['due', 'rectified', 'contested']))
    const claimId = claim._id
    const agree = this.random.chance(0.85)
    const reason = '看过了'
    const step = (openid: Person, procedure: Request['procedure'], more: object): Request => ({
      ...{ openid, procedure },
      input: { claimId, ...more },
    })
    const checker = this.pick(['worker1', 'worker2', 'clerk', 'leader1'] as const)
    const voted = COUNCIL.filter((one) => claim.votes.some(({ residentId }) => residentId === residentIdOf(one)))
    // Somebody forgets that they have voted.
    const councillor = this.pick(voted.length > 0 && this.random.chance(0.3) ? voted : COUNCIL)
    const judge = this.pick(['clerk', 'supervisor'] as const)
    const away = (claim.aside ?? []).some(({ residentId }) => residentId === residentIdOf(councillor))
    // Some who would say no say that it is of their kin instead, and come back to it.
    const inCouncil = () =>
      !agree && SHY.includes(councillor)
        ? step(councillor, 'points.standAside', { aside: !away })
        : step(councillor, 'points.voteOnClaim', { agree, reason })
    const any: readonly (() => Request)[] = [
      () => step(this.who(), 'points.object', { reason }),
      () => step(this.pick([this.who(), this.memberOf(claim.householdId)]), 'points.withdrawClaim', { reason }),
      () => step(judge, 'points.decideObjection', { uphold: !agree, reason }),
      () => step(this.memberOf(claim.householdId), 'points.stateCase', { words: reason }),
    ]
    const likely: Partial<Record<Claim['state'], () => Request>> = {
      raised: () => step(checker, 'points.verifyClaim', { agree, points: this.random.between(3, 9), reason }),
      verified: inCouncil,
      due: inCouncil,
      warned: () => step(this.memberOf(claim.householdId), 'points.rectify', { photos: [] }),
      posted: () => step(this.memberOf(claim.householdId), 'points.object', { reason }),
      rectified: () => step(checker, 'points.checkRectified', { agree, reason }),
      objected: () => step(judge, 'points.decideObjection', { uphold: !agree, reason }),
      contested: () => step(judge, 'points.decideObjection', { uphold: !agree, reason }),
    }
    const usual = likely[claim.state]
    return usual && this.random.chance(0.85) ? usual() : this.pick(any)()
  }

  /** Half of the time those that have come far, of which there are few. */
  private oftenOf<T extends { state: string }>(list: readonly T[], far: readonly string[]): readonly T[] {
    const few = list.filter(({ state }) => far.includes(state))
    return few.length > 0 && this.random.chance(0.5) ? few : list
  }

  private memberOf(householdId: string): Person {
    return VILLAGERS.find((person) => householdIdOf(person) === householdId) ?? this.who()
  }

  private lines(): object[] {
    const versions = this.seen.shelves.of(VILLAGE)
    // A phone may show the shelf as it was when it was opened.
    const shelf = (this.random.chance(0.2) ? this.pick(versions) : versions.at(-1))?.document
    const some = GOODS.filter(() => this.random.chance(0.5))
    const wanted = some.length > 0 ? some : [this.pick(GOODS)]
    return wanted.map((goodsId) => ({
      ...{ goodsId, count: this.random.chance(0.8) ? 1 : 2 },
      points: (shelf?.goods[goodsId]?.points ?? 1) + (this.random.chance(0.03) ? 1 : 0),
    }))
  }

  private place(): Request | null {
    const lines = this.lines()
    if (this.random.chance(0.2)) {
      const input = {
        householdId: householdIdOf(this.pick(['dashan', 'neighbour', 'faraway'] as const)),
        lines,
        onPaper: true,
      }
      return { openid: this.pick(['worker1', 'worker2', 'clerk']), procedure: 'shop.placeFor', input }
    }
    return {
      openid: this.pick(['dashan', 'xiuying', 'neighbour', 'faraway', 'worker1']),
      procedure: 'shop.place',
      input: { lines },
    }
  }

  private stepOfOrder(): Request | null {
    const found = this.seen.orders.all()
    const open = found.filter(({ state }) => ['placed', 'offered', 'handedOver', 'contested'].includes(state))
    if (open.length === 0) return null
    const order = this.pick(open)
    const { _id: orderId, code, householdId } = order
    const member = this.memberOf(householdId)
    const agree = this.random.chance(0.7)
    const requests: Partial<Record<Order['state'], readonly Request[]>> = {
      placed: [
        { openid: 'shopkeeper', procedure: 'shop.handOver', input: { orderId, code } },
        { openid: member, procedure: 'shop.cancel', input: { orderId } },
        { openid: 'shopkeeper', procedure: 'shop.cancel', input: { orderId, reason: '坏了' } },
      ],
      offered: [{ openid: member, procedure: 'shop.answerOffer', input: { orderId, agree } }],
      handedOver: [{ openid: member, procedure: 'shop.contest', input: { orderId, reason: '不是我家' } }],
      contested: [
        { openid: 'clerk', procedure: 'shop.settle', input: { orderId, uphold: agree, reason: '查过' } },
        { openid: 'supervisor', procedure: 'shop.settle', input: { orderId, uphold: !agree, reason: '查过' } },
      ],
    }
    return this.pick(requests[order.state] ?? [])
  }

  private counter(): Request | null {
    const householdId = householdIdOf(this.pick(['dashan', 'neighbour', 'faraway'] as const))
    const household = this.seen.households.now(householdId)
    if (!household) return null
    const doorCode = doorCodeOf(settings, household)
    const lines = this.lines()
    const member = this.memberOf(householdId)
    const pin = this.random.chance(0.8) ? '135790' : '000000'
    return this.pick<Request>([
      { openid: 'shopkeeper', procedure: 'shop.offer', input: { householdId, doorCode, lines } },
      { openid: 'shopkeeper', procedure: 'shop.sell', input: { householdId, doorCode, lines, proof: { pin } } },
      { openid: member, procedure: 'shop.setPin', input: { pin: '135790' } },
    ])
  }

  private stock(): Request | null {
    const goodsId = this.pick(GOODS)
    const shelf = this.seen.shelves.now(VILLAGE)
    const goods = shelf?.goods[goodsId]
    if (!goods) return null
    const counted = goods.left + goods.held + this.random.between(-1, 1)
    if (this.random.chance(0.5) && counted >= 0) {
      return {
        openid: 'shopkeeper',
        procedure: 'shop.countStock',
        input: { villageId: VILLAGE, goodsId, counted, reason: '盘点' },
      }
    }
    const input = { villageId: VILLAGE, goodsId, count: this.random.between(1, 3), supplier: '', funding: '', note: '' }
    return { openid: 'shopkeeper', procedure: 'shop.stockIn', input }
  }

  private startRound(): Request | null {
    const found = this.seen.rounds.all()
    if (found.some(({ state }) => state === 'walking')) return null
    const inspectorIds = [residentIdOf('worker1'), residentIdOf('neighbour')]
    const input = {
      villageId: VILLAGE,
      title: '评比',
      ruleIds: this.pick([['r1'], ['r1', 'r2']]),
      groupIds: [],
      inspectorIds,
    }
    return { openid: 'clerk', procedure: 'inspection.startRound', input }
  }

  private stepOfRound(): Request | null {
    const found = this.seen.rounds.all()
    const open = found.filter(({ state }) => state !== 'withdrawn')
    if (open.length === 0) return null
    const round = this.pick(this.oftenOf(open, ['walked', 'posted']))
    const roundId = round._id
    const agree = this.random.chance(0.85)
    const clerk = (procedure: Request['procedure'], more: object = {}): Request => ({
      ...{ openid: 'clerk', procedure },
      input: { roundId, ...more },
    })
    if (round.state === 'walking') {
      if (this.random.chance(0.25)) return clerk('inspection.closeWalk')
      if (this.random.chance(0.03)) return clerk('inspection.withdrawRound', { reason: '改天' })
      return this.score(round)
    }
    if (round.state === 'walked') {
      if (this.random.chance(0.2)) return this.score(round)
      const openid = this.pick(COUNCIL)
      return { openid, procedure: 'inspection.vote', input: { roundId, agree, reason: '再走走' } }
    }
    return this.stepOfSheet(round)
  }

  private score(round: Round): Request {
    const householdId = householdIdOf(this.pick(['dashan', 'neighbour', 'faraway', 'clerk', 'worker1'] as const))
    const standing = this.seen.sheets.now(`${round._id}:${householdId}`)
    const scores = round.items.map(({ id }) => ({ itemId: id, points: this.pick([0, 3, 5, 9]) }))
    const replaces = this.random.chance(0.6) ? (standing?.revision ?? 0) : 0
    const input = { roundId: round._id, householdId, scores, photos: [], scoredAt: round.startedAt, replaces }
    return { openid: this.pick(['worker1', 'neighbour', 'clerk']), procedure: 'inspection.score', input }
  }

  private stepOfSheet(round: Round): Request | null {
    const found = this.seen.sheets.all().filter(({ roundId: of }) => of === round._id)
    if (found.length === 0) return null
    const { householdId, state } = this.pick(this.oftenOf(found, ['posted', 'contested']))
    const roundId = round._id
    if (state === 'objected' || state === 'contested') {
      const uphold = this.random.chance(0.5)
      const scores = uphold ? round.items.map(({ id }) => ({ itemId: id, points: this.pick([0, 3, 9]) })) : undefined
      const input = { roundId, householdId, uphold, reason: '查过', ...(scores ? { scores } : {}) }
      return { openid: this.pick(['clerk', 'supervisor']), procedure: 'inspection.decideObjection', input }
    }
    const input = { roundId, householdId, reason: '不对' }
    return {
      openid: this.random.chance(0.7) ? this.memberOf(householdId) : this.who(),
      procedure: 'inspection.object',
      input,
    }
  }
}
