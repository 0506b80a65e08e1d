import { actionsFor } from '@shared/matter/may'
import { A_VILLAGER, BY_CLOCK, YOURSELF } from '@shared/matter/terms'
import type { PledgeDetail } from '@shared/pledges/contract'
import { OFFERED_PLEDGE_ACTIONS, pledgeFlowOf } from '@shared/pledges/flow'
import { sayRole } from '@shared/village/offices'
import { askingOf, type Call } from '../kernel/call'
import { showPhotos } from '../kernel/photos'
import { refuse } from '../kernel/refuse'
import { storyOf } from '../matter/story'
import { contactOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type Pledge, pledgeRecords } from './documents'
import { isMadeTo, pledgeKind } from './kind'
import { isOwn, pledgeLine, type WhoOf, whoPromised } from './line'

/** One pledge: what was promised, how it was kept, what those say to whom it was made. */
export async function pledge(call: Call, { pledgeId }: Input<'pledge'>): Promise<Output<'pledge'>> {
  const { store, caller } = call
  const found = await store.get(pledgeRecords, pledgeId)
  // What hangs nowhere is there for those alone who promised it.
  if (!found || (found.wall === null && !isOwn(found, caller))) throw refuse('NOT_FOUND')
  const whoOf = await whoPromised(call, [found])
  const [pictures, timeline, contact, actions] = await Promise.all([
    showPhotos(call, found.photos),
    timelineOf(call, found, whoOf),
    contactOf(call, { villageId: found.villageId }),
    actionsOf(call, found),
  ])
  const { words, answers, shownTo } = found
  return {
    pledge: pledgeLine(found, whoOf),
    ...{ words, pictures, actions, timeline, contact },
    agreed: answers.filter(({ kept }) => kept).length,
    lacking: answers.filter(({ kept }) => !kept).length,
    shownTo: isOwn(found, caller) ? shownTo : null,
  }
}

/** Whoever it was not made to is not asked about it. */
async function actionsOf(call: Call, pledge: Pledge): Promise<PledgeDetail['actions']> {
  const whole = await pledgeKind.current({ tx: call.store }, pledge, call.now)
  const actions = actionsFor(pledgeFlowOf(pledge), whole, OFFERED_PLEDGE_ACTIONS, askingOf(call))
  if (!actions.includes('agree') || (await isMadeTo(call.store, pledge, call.caller))) return actions
  return actions.filter((one) => one !== 'agree' && one !== 'lack')
}

/** Who promised stands there as on the wall; of neighbours what they miss is read, and not who misses it. */
async function timelineOf({ store, caller }: Call, pledge: Pledge, whoOf: WhoOf): Promise<PledgeDetail['timeline']> {
  const reading = { residentId: caller.residentId, insider: true, knows: () => true, own: 'everything' } as const
  const story = await storyOf(store, pledgeKind, pledge, reading)
  const who = (action: string, said: string): string => {
    if (said === YOURSELF || said === BY_CLOCK) return said
    if (action === 'agree' || action === 'lack') return A_VILLAGER
    return action === 'mark' ? sayRole('supervisor') : whoOf(pledge)
  }
  return (
    story
      .filter((line) => line.action !== 'agree' || line.who === YOURSELF)
      // What was said of how it was kept stands on the page itself.
      .map((line) => ({ ...line, who: who(line.action, line.who), said: line.action === 'keep' ? null : line.said }))
  )
}
