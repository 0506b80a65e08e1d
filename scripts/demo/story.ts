/** Sixteen days of a village: deeds are reported, checked, voted on; letters are written, answered and forgotten. */
import type { ClaimDetail } from '@shared/points/contract'
import type { Deed } from './deeds'
import { picture, type Scene } from './pictures'
import { type Actor, forEach, idOf, key, type Stage } from './stage'

type State = ClaimDetail['claim']['state']

/** A claim under way, with what is still to be done about it. */
interface Running {
  readonly id: string
  readonly deed: Deed
  readonly raisedBy: Actor
  state: State
}

/** Who acts where. Each of the finders throws when there is nobody. */
export interface Desks {
  actor(openid: string): Actor
  /** By the name of the grid. */
  worker(grid: string | null): Actor
  /** By the name of the group. */
  leader(group: string): Actor
  /** By name: its id, and how many votes a claim under it needs. */
  rule(name: string): { readonly id: string; readonly votes: number }
  readonly clerk: Actor
  readonly council: readonly Actor[]
}

export interface Story {
  /** Reports what happened on this day. */
  report(deeds: readonly Deed[]): Promise<void>
  /** First checks of everything that waits for one. */
  check(): Promise<void>
  /** The council's votes on everything that waits for them. */
  vote(): Promise<void>
  /** The claim of the `nth` deed of a household, from 0. */
  claimOf(head: string, nth: number): string
}

/** The `nth` photo of a scene, uploaded by whoever took it; `of` says what it shows. */
export const takePhoto = (
  { doors }: Pick<Stage, 'doors'>,
  { openid }: Pick<Actor, 'openid'>,
  { of, scene, nth }: { of: string; scene: Scene; nth: number },
): Promise<string> => doors.upload(openid, `photo ${of}`, 'photo.png', picture(scene, nth))

export function openStory(stage: Stage, desks: Desks): Story {
  const { villageId } = stage
  const running: Running[] = []
  const at = (state: State) => running.filter((claim) => claim.state === state && claim.deed.course !== 'wait')
  const raise = async (deed: Deed): Promise<Running> => {
    const householdId = idOf(stage, deed.household)
    const raisedBy = deed.by === null ? desks.worker(deed.household.grid) : desks.actor(deed.by)
    const uploads =
      deed.scene === null
        ? []
        : [await takePhoto(stage, raisedBy, { of: `deed ${deed.nth}`, scene: deed.scene, nth: deed.nth })]
    const told = { ruleId: desks.rule(deed.rule).id, words: deed.words, photos: uploads, key: key(deed.nth) }
    const { points } = raisedBy.cloud
    const { claimId, state } =
      deed.by === null
        ? await points.raiseClaimFor({ ...told, householdId, onPaper: uploads.length === 0 })
        : await points.raiseClaim({ ...told, villageId })
    return { id: claimId, deed, raisedBy, state }
  }

  /** Whoever is nearest, did not report it, and does not live there. */
  const checkerOf = ({ deed, raisedBy }: Running): Actor => {
    const { grid, group } = deed.household
    const near = [desks.worker(grid), desks.leader(group), desks.clerk]
    const home = idOf(stage, deed.household)
    const checker = near.find((actor) => actor !== raisedBy && actor.householdId !== home)
    if (!checker) throw new Error(`nobody can check for ${deed.household.head}`)
    return checker
  }

  const checkOne = async (claim: Running): Promise<void> => {
    const claimId = claim.id
    if (claim.deed.course === 'withdraw') {
      const reason = '弄错了日子，先撤回来。'
      claim.state = (await claim.raisedBy.cloud.points.withdrawClaim({ claimId, reason, key: key(claimId) })).state
      return
    }
    const agree = claim.deed.course !== 'refuse'
    const verdict = agree ? {} : { reason: '问了在场的人，那天活动没有办成。' }
    const { points } = checkerOf(claim).cloud
    claim.state = (await points.verifyClaim({ claimId, agree, ...verdict, key: key(claimId) })).state
  }

  const voteOn = async (claim: Running): Promise<void> => {
    const home = idOf(stage, claim.deed.household)
    const able = desks.council.filter(({ householdId }) => householdId !== home)
    for (const member of able.slice(0, desks.rule(claim.deed.rule).votes)) {
      claim.state = (
        await member.cloud.points.voteOnClaim({ claimId: claim.id, agree: true, key: key(claim.id) })
      ).state
    }
  }

  return {
    report: async (deeds) => {
      running.push(...(await forEach(deeds, raise)))
    },
    check: async () => {
      await forEach(at('raised'), checkOne)
    },
    vote: async () => {
      // Each yes that decides writes the head of the budget.
      await forEach(at('verified'), voteOn, 1)
    },
    claimOf: (head, nth) => {
      const found = running.filter(({ deed }) => deed.household.head === head)[nth]
      if (!found) throw new Error(`${head} has not reported ${nth + 1} deeds`)
      return found.id
    },
  }
}
