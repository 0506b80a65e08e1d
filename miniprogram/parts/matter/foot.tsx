import { View } from '@tarojs/components'
import { useContext, useState } from 'react'
import { Button, type ButtonProps, Buttons } from '@/parts/button'
import { useWays, WaysHere } from '@/parts/desk/ways'
import { RingContact } from '@/parts/faces'
import { type AnyOutcome, NotSent } from '@/parts/not-sent'
import { type Answer, Verdict } from '@/parts/verdict'
import type { Acts } from './acts'
import style from './style.module.css'

/** A button at the foot of a matter. */
export type FootButton = Answer & Pick<ButtonProps, 'kind' | 'icon'>

export interface FootProps {
  /** Of what is done at once, by the press. */
  readonly outcome?: AnyOutcome | undefined
  /** What stands alone above everything else. */
  readonly first?: FootButton | undefined
  /** The two answers of whoever judges. */
  readonly verdict?: readonly [no: Answer, yes: Answer] | undefined
  readonly rest?: readonly FootButton[]
  /** Whether the person to ring stands beside the rest. */
  readonly ring?: boolean | undefined
}

/** With more beside the first than so many, a phone would show buttons and no matter: the rest waits behind one. */
const MOST_SHOWN = 3

/** What the reader may do to a matter: what did not go through, then the buttons, everywhere in the same order. */
export function Foot({ outcome, first, verdict, rest = [], ring }: FootProps) {
  const onDesk = useContext(WaysHere) !== null
  const keyed = keyedOn(onDesk)
  const [all, showAll] = useState(false)
  const folded = !onDesk && !all && rest.length > MOST_SHOWN
  const judged = first ? 1 : 0
  const others = judged + (verdict ? 2 : 0)
  return (
    <>
      <NotSent outcome={outcome} />
      <View className={`${style.foot}`}>
        {first && draw(keyed(first, 0))}
        {verdict && <Verdict no={keyed(verdict[0], judged)} yes={keyed(verdict[1], judged + 1)} />}
        {(rest.length > 0 || ring) && (
          <Buttons>
            {folded ? (
              <Button kind='line' icon='more' onPress={() => showAll(true)}>
                还能做什么
              </Button>
            ) : (
              rest.map((button, n) => draw(keyed(button, others + n)))
            )}
            {ring && <RingContact />}
          </Buttons>
        )}
      </View>
    </>
  )
}

/** On a desk the buttons are pressed by their numbers, from the left. */
const keyedOn =
  (onDesk: boolean) =>
  <B extends Answer>(button: B, n: number): B =>
    onDesk ? { ...button, keyName: `${n + 1}` } : button

const draw = ({ word, ...button }: FootButton) => (
  <Button key={word} {...button}>
    {word}
  </Button>
)

export interface ActsFootProps<A extends string> {
  readonly acts: Acts<A>
  /** What the reader may do, in the order of `acts`. */
  readonly offered: readonly A[]
  /** The page of an act. */
  readonly page: (act: A) => string
  /** What is put forward stands alone, and the person to ring beside the rest. */
  readonly ring?: boolean | undefined
}

/** The foot of a matter of which every act has a page of its own. */
export function ActsFoot<A extends string>({ acts, offered, page, ring }: ActsFootProps<A>) {
  const ways = useWays()
  const buttonOf = (act: A): FootButton => ({
    word: acts[act].word,
    kind: acts[act].main ? 'main' : 'line',
    icon: acts[act].icon,
    onPress: () => ways.open(page(act)),
  })
  const verdict = verdictOf(acts, offered)
  const judged = verdict?.map((act) => ({ word: acts[act].word, onPress: buttonOf(act).onPress }))
  const [no, yes] = judged ?? []
  const rest = offered.filter((act) => !verdict?.includes(act))
  const first = ring ? (rest.find((act) => acts[act].main) ?? rest[0]) : undefined
  return (
    <Foot
      first={first && buttonOf(first)}
      verdict={no && yes && [no, yes]}
      rest={rest.filter((act) => act !== first).map(buttonOf)}
      ring={ring}
    />
  )
}

/** The two answers that the reader has to choose from; undefined for whoever has nothing to judge. */
export function verdictOf<A extends string>(
  acts: Acts<A>,
  offered: readonly A[],
): readonly [no: A, yes: A] | undefined {
  const no = offered.find((act) => acts[act].answer === 'no')
  const yes = offered.find((act) => acts[act].answer === 'yes')
  return no && yes && [no, yes]
}
