import { useEffect, useRef, useState } from 'react'
import type { ShownRefusal } from '../link/errors'
import { type AnswerOf, type ChangeName, type InputOf, type RefusalOf, tellingOf } from './changes'
import { useLooking } from './looking'
import { holdFor, type Pressed, press } from './settle'
import { draftText } from './use-draft'
import { useWishes, type Wish } from './wishes'

/**
 * How a change ended. After `offline` and `fault` the outcome is not known: pressed again on the same page it is the same
 * wish; once one has left, it is settled by itself. `earlier`, `held` and `full`: it was not sent, as `Pressed` says.
 * `away`: one has left the page, and is told where one is.
 */
export type Outcome<O, E> =
  | { readonly is: 'done'; readonly answer: O }
  | { readonly is: 'refused'; readonly refusal: E }
  | { readonly is: 'offline'; readonly wish?: Wish }
  | { readonly is: 'fault'; readonly requestId: string | undefined; readonly wish?: Wish }
  | { readonly is: 'earlier' }
  | { readonly is: 'held'; readonly wish: Wish }
  | { readonly is: 'full' }
  | { readonly is: 'away' }

/** The same for whichever change it was, as far as it is shown. */
type AnyEnd = Outcome<unknown, ShownRefusal>
type EndOf<N extends ChangeName> = Outcome<AnswerOf<N>, RefusalOf<N>>

export interface Change<N extends ChangeName> {
  /** `about` says in the person's words what is wished, for whoever hears of it later: 菜籽油 5 升. */
  readonly send: (input: InputOf<N>, about?: string) => Promise<EndOf<N>>
  readonly sending: boolean
  readonly outcome: EndOf<N> | undefined
  /** Takes the last outcome off the page. */
  readonly clear: () => void
}

export interface Doing {
  readonly send: <N extends ChangeName>(name: N, input: InputOf<N>, about?: string) => Promise<EndOf<N>>
  readonly sending: boolean
  readonly outcome: AnyEnd | undefined
  readonly clear: () => void
}

/**
 * Changes something in the cloud, once: `useChange('points.withdrawClaim', 'claim:' + id)`. `thing` is what it stands on: as
 * long as one wish on it is open, no other is sent. `draft` names the draft that it was typed in, which goes when it is done.
 * The key is made and kept before the call. All answers on the screens are asked for again afterwards.
 */
export function useChange<N extends ChangeName>(name: N, thing: string, draft?: string): Change<N> {
  const { send, outcome, ...rest } = useDoing(thing, draft)
  return {
    ...rest,
    send: (input, about) => send(name, input, about),
    // Only this change is sent here, so that the outcome is its own.
    outcome: outcome as EndOf<N> | undefined,
  }
}

/** The same for a page on which one of several changes of one thing is chosen. */
export function useDoing(thing: string, draft?: string): Doing {
  const [sending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<AnyEnd>()
  const underWay = useRef<Promise<AnyEnd> | null>(null)
  const mine = useRef<string>()
  const looking = useLooking(() => holdFor(mine))
  useNoLongerOpen(outcome?.is === 'held' ? outcome.wish.key : mine.current, () => {
    mine.current = undefined
    setOutcome(undefined)
  })

  const sendOne = async (name: ChangeName, input: object, about: string): Promise<AnyEnd> => {
    setSending(true)
    const kept = draft === undefined ? undefined : { name: draft, text: draftText(draft) }
    const result: Pressed = await press({ name, thing, input, about, draft: kept }, mine, looking)
    setSending(false)
    setOutcome(result)
    return result
  }
  return {
    sending,
    outcome,
    clear: () => setOutcome(undefined),
    // A second press while the first is on its way joins it. What the cloud answers is of the contract's shape, as in `cloud`.
    send: <N extends ChangeName>(name: N, input: InputOf<N>, about = '') => {
      if (underWay.current === null || tellingOf(name).quiet) {
        const now = sendOne(name, input, about).finally(() => {
          if (underWay.current === now) underWay.current = null
        })
        underWay.current = now
      }
      return underWay.current as Promise<EndOf<N>>
    },
  }
}

/** What a page says of an open wish is over once that was settled elsewhere: how it ended is told there. */
function useNoLongerOpen(key: string | undefined, then: () => void): void {
  const wishes = useWishes()
  const gone = key !== undefined && !wishes.some((wish: Wish) => wish.key === key && wish.ended === undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is gone.
  useEffect(() => {
    if (gone) then()
  }, [gone])
}
