import { actionsFor } from '@shared/matter/may'
import { YOURSELF } from '@shared/matter/terms'
import { OFFERED_REQUEST_ACTIONS, requestFlowOf } from '@shared/requests/flow'
import { sayRole } from '@shared/village/offices'
import { askingOf, type Call } from '../kernel/call'
import { showPhotos } from '../kernel/photos'
import { refuse } from '../kernel/refuse'
import { storyOf } from '../matter/story'
import { contactOf } from '../village/exports'
import type { Input, Output } from './contract-types'
import { type RequestRecord, requestRecords } from './documents'
import { helpOf } from './helpers'
import { requestKind } from './kind'
import { isOwn, requestLine } from './line'

/** Who said it, to neighbours who do not know. */
const SOMEBODY = '说的人'

/** One request, as far as the reader may see it. */
export async function request(call: Call, { requestId }: Input<'request'>): Promise<Output<'request'>> {
  const { store, caller, now } = call
  const found = await store.get(requestRecords, requestId)
  const handles = call.roles.some((role) => role !== 'resident' && role !== 'council')
  // Whoever is asked to help with what is for the office only reads it as long as they are; who said it, they do not learn.
  const helps = caller.residentId !== undefined && found?.helper?.residentId === caller.residentId
  if (!found || (found.hidden && !handles && !helps && !isOwn(found, caller))) throw refuse('NOT_FOUND')
  const whole = await requestKind.current({ tx: store }, found, now)
  const [before, after, helping, timeline, contact] = await Promise.all([
    showPhotos(call, found.photos),
    // What whoever helps has shown stands there until it is mended.
    showPhotos(call, found.doneAt === null && found.shown ? found.shown : found.after),
    helpOf(call, found),
    timelineOf(call, found, handles),
    contactOf(call, { ...found, askerId: caller.residentId }),
  ])
  const { behalf, said, turned, rating, passes, again, seenBy } = found
  return {
    request: requestLine(found, caller),
    who: whoRaised(call, found, handles),
    behalf: handles || isOwn(found, caller) ? behalf : null,
    seenBy: isOwn(found, caller) ? seenBy : null,
    ...helping,
    visit: found.visit ?? null,
    meeting: found.meeting ?? null,
    ...{ before, after, said, turned, rating, passes, again, timeline, contact },
    actions: actionsFor(requestFlowOf(found), whole, OFFERED_REQUEST_ACTIONS, askingOf(call)),
  }
}

function whoRaised({ caller }: Call, found: RequestRecord, handles: boolean): string | null {
  if (isOwn(found, caller)) return YOURSELF
  if (handles || found.seenBy === 'named') return found.by.name
  return found.reported ? sayRole(found.reported.role) : null
}

/** Offices stand there by their duty; of neighbours who wait or complain it is read what they say, and not who they are. */
async function timelineOf({ store, caller }: Call, found: RequestRecord, handles: boolean) {
  const reading = { residentId: caller.residentId, insider: true, knows: () => true, own: 'everything' } as const
  const story = await storyOf(store, requestKind, found, reading)
  const theirs = new Set(['raise', 'agree', 'again', 'doubt', 'insist', 'withdraw', 'urge'])
  const named = handles || found.seenBy === 'named'
  return story
    .filter(({ action, who }) => action !== 'join' || who === YOURSELF)
    .map((line) => ({
      ...line,
      who: named || line.who === YOURSELF || !theirs.has(line.action) ? line.who : SOMEBODY,
      // What was said of how it was mended stands on the page itself.
      said: line.action === 'finish' ? null : line.said,
    }))
}
