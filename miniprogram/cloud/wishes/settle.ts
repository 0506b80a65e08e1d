import { FaultError, isRefusal, LateError, maybeForgotten, OfflineError, type Refusal } from '../link/errors'
import { callProcedure, letGo } from '../link/link'
import { refresh } from '../link/query-client'
import { isHere } from '../person/person'
import { tellingOf } from './changes'
import { subjectOf } from './subject'
import { dropDraftIf } from './use-draft'
import {
  type Ended,
  forgetWish,
  isSame,
  makeWish,
  noteSending,
  noteUnwanted,
  openOn,
  openWishes,
  type ToWish,
  tellLater,
  type Wish,
  wholeInput,
} from './wishes'

/** What sending came to. After `offline` and `fault` the outcome is not known, and the wish stays open. */
type Sent =
  | { readonly is: 'done'; readonly answer: unknown; readonly subject: string | null }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | Unknown

type Unknown =
  | { readonly is: 'offline'; readonly wish?: Wish }
  | { readonly is: 'fault'; readonly requestId: string | undefined; readonly wish?: Wish }

/**
 * What a press came to. `earlier`: another wish on the same thing was open, and its outcome is told now; the new one was
 * not sent. `held`: of that other one there is still no answer, so that the new one was not sent. `full`: the phone has no
 * room to keep it, so that it was not sent. `away`: the person has left the page, and is told where they are.
 */
export type Pressed =
  | Sent
  | { readonly is: 'away' }
  | { readonly is: 'earlier' }
  | { readonly is: 'held'; readonly wish: Wish }
  | { readonly is: 'full' }

/** Where a page notes the key of the wish that it made last: pressed again there, it is the same wish. */
export interface Mine {
  current: string | undefined
}

/** How long to wait before the same is sent again: ms. */
const PAUSES = [300, 900, 2700]
const pause = (ms: number) => new Promise((then) => setTimeout(then, ms))

const turns = new Map<string, Promise<unknown>>()
/** How many are at work on a thing, or wait for it. */
const inLine = new Map<string, number>()

/** One at a time on each thing. Tells `work` whether it had to wait for another. */
function inTurn<T>(thing: string, work: (waited: boolean) => Promise<T>): Promise<T> {
  const before = inLine.get(thing) ?? 0
  inLine.set(thing, before + 1)
  const turn = (turns.get(thing) ?? Promise.resolve()).then(async () => {
    try {
      return await work(before > 0)
    } finally {
      inLine.set(thing, (inLine.get(thing) ?? 1) - 1)
    }
  })
  turns.set(
    thing,
    turn.catch(() => undefined),
  )
  return turn
}

/**
 * Sends a new wish, or once more the one that this very page has made, unless another on the same thing is open. `looking`
 * says whether the page is still in front when the answer comes.
 */
export const press = (wanted: ToWish, mine: Mine, looking: { readonly current: boolean }): Promise<Pressed> =>
  inTurn(wanted.thing, async (waited) => {
    const quiet = tellingOf(wanted.name).quiet
    const open = openOn(wanted.thing)
    const again = open && open.key === mine.current && !open.unwanted && isSame(open, wanted)
    if (open && !again) {
      const sent = await settle(open)
      if (!isEnd(sent)) return { is: 'held', wish: open }
      if (!tellingOf(open.name).quiet) return { is: 'earlier' }
    } else if (waited && !again && !quiet) return { is: 'earlier' }
    const wish = again ? open : await makeWish(wanted)
    if (!wish) return { is: 'full' }
    mine.current = wish.key
    const sent = await send(wish)
    if (!isEnd(sent)) return { ...sent, wish }
    mine.current = undefined
    if (!looking.current) {
      end(wish, sent)
      return { is: 'away' }
    }
    forgetWish(wish.key)
    return sent
  })

/** Sends an open wish again while nobody looks at it; its outcome is told wherever the person is. */
async function settle(wish: Wish): Promise<Sent> {
  const sent = await send(wish)
  // What fails again and again on our side must not stand in the way for ever: then its key is let go of.
  const last = sent.is === 'fault' ? await sendBy(wish, () => release(wish)) : sent
  if (isEnd(last)) end(wish, last)
  return last
}

/** 不要了: lets go of an open wish, at once or when there is network. Had it been done already, that is told. */
export function unwant({ key, thing }: Wish): Promise<unknown> {
  return inTurn(thing, async () => {
    const wish = noteUnwanted(key)
    if (wish) await settle(wish)
  })
}

function end(wish: Wish, sent: Extract<Sent, { is: 'done' | 'refused' }>): void {
  if (tellingOf(wish.name).quiet) forgetWish(wish.key)
  else tellLater(wish, endedOf(sent))
}

/** What is kept of an outcome: nothing of the answer but what it is about. */
const endedOf = (sent: Extract<Sent, { is: 'done' | 'refused' }>): Ended =>
  sent.is === 'done'
    ? { is: 'done', subject: sent.subject }
    : { is: 'refused', refusal: { message: sent.refusal.message, data: { way: sent.refusal.data.way ?? '' } } }

const isEnd = (sent: Sent): sent is Extract<Sent, { is: 'done' | 'refused' }> =>
  sent.is === 'done' || sent.is === 'refused'

async function send(wish: Wish): Promise<Sent> {
  const again = noteSending(wish)
  const input = wish.unwanted ? undefined : wholeInput(wish)
  const path = wish.name.split('.')
  const sent = await sendBy(wish, () => (input ? patiently(() => callProcedure(path, input), again) : release(wish)))
  if (sent.is === 'done') {
    if (wish.draft) dropDraftIf(wish.draft)
    refresh()
  }
  return sent

  /** The same key again for what passes; and where an earlier try was never answered, a "no" that may not know of it is not believed. */
  async function patiently(ask: () => Promise<unknown>, unheard: boolean, tries = 0): Promise<unknown> {
    try {
      return await ask()
    } catch (error) {
      const late = error instanceof LateError
      const wait = PAUSES[tries]
      if ((late && tries === 0) || (isRefusal(error) && error.code === 'BUSY' && wait !== undefined)) {
        await pause(wait ?? 0)
        return patiently(ask, unheard || late, tries + 1)
      }
      if (!unheard || !isRefusal(error) || !maybeForgotten(error.code)) throw error
      return release(wish, error)
    }
  }
}

/** Lets go of its key; `no` is what it was refused with, should nothing have been done. */
async function release({ name, key }: Wish, no?: Refusal): Promise<unknown> {
  try {
    return new Subject(await letGo(name.split('.'), key))
  } catch (error) {
    throw no && isRefusal(error) && ['LET_GO', 'SIGN_IN_REQUIRED'].includes(error.code) ? no : error
  }
}

/** Answered in the place of what the change itself would have answered. */
class Subject {
  constructor(readonly subject: string | null) {}
}

async function sendBy({ input }: Wish, ask: () => Promise<unknown>): Promise<Sent> {
  if (!isHere()) return { is: 'offline' }
  try {
    const answer = await ask()
    return { is: 'done', answer, subject: answer instanceof Subject ? answer.subject : subjectOf(answer, input) }
  } catch (error) {
    if (isRefusal(error)) return { is: 'refused', refusal: error }
    if (error instanceof OfflineError) return { is: 'offline' }
    return { is: 'fault', requestId: error instanceof FaultError ? error.requestId : undefined }
  }
}

const pages = new Set<Mine>()

/** As long as a page is in front, its own wish is sent again by pressing there; from then on by itself. Answers how to end that. */
export function holdFor(mine: Mine): () => void {
  pages.add(mine)
  return () => {
    pages.delete(mine)
    if (mine.current !== undefined) settleOpen()
  }
}

let round: Promise<unknown> = Promise.resolve()

/** Sends again what is open and on no page in front, one after the other, as long as there is network. */
export function settleOpen(): Promise<unknown> {
  round = round.then(async () => {
    for (const { key, thing } of openWishes()) {
      const offline = await inTurn(thing, async () => {
        const held = [...pages].some(({ current }) => current === key)
        const wish = openWishes().find((one) => one.key === key)
        return wish && !held && (await settle(wish)).is === 'offline'
      })
      if (offline) break
    }
  })
  return round
}
