/**
 * From what somebody said, in their own words, what it is about, who it goes to first, and whether it sounds like danger.
 * It runs on the phone while one speaks: a table of words and nothing else. It suggests; the person sees it and may
 * change it, and so may whoever routes it. Danger is looked for apart, and rather once too often.
 */
import { DANGER_KINDS, type DangerKind, dangerIn } from './dangers'
import { heard } from './heard'
import { hintsIn } from './hints'
import type { Hint } from './marks'
import { STREAM_WORDS, STREAMS, STREAMS_BEFORE, type Stream } from './streams'
import { heaviest, weigh } from './table'
import { CATEGORIES, type Category, TOPICS, TOPICS_BEFORE } from './topics'

export { sayDanger } from './say-danger'
export { CATEGORIES, type Category, DANGER_KINDS, type DangerKind, STREAMS, type Stream }

/** How soon, as far as the words are plain: life in danger; no water or power; the rest. Somebody may find it `hard` later. */
export const PRESSING = ['sudden', 'supply', 'usual'] as const
export type Pressing = (typeof PRESSING)[number]

export interface Suggestion {
  readonly category: Category
  readonly stream: Stream
  readonly danger: DangerKind | null
  readonly urgency: Pressing
}

/** What a danger is about, and whose it is after whoever was rung. */
const OF_DANGER: Readonly<Record<Exclude<DangerKind, 'unsure'>, readonly [Category, Stream]>> = {
  suicide: ['care', 'village'],
  illness: ['care', 'village'],
  crime: ['safety', 'government'],
  threat: ['safety', 'government'],
  violence: ['safety', 'government'],
  missing: ['safety', 'government'],
  traffic: ['safety', 'government'],
  drowning: ['safety', 'village'],
  poison: ['safety', 'village'],
  gas: ['safety', 'village'],
  fire: ['safety', 'village'],
  power: ['safety', 'village'],
  landslide: ['safety', 'village'],
  collapse: ['safety', 'village'],
  fall: ['safety', 'village'],
  animal: ['safety', 'village'],
}

/** Blows over a border or a debt: what they are about is still that. */
const OVER_A_THING = /界|地埂|宅基|欠|借|账|占|赔|截水|抢水|一垄|份地/

const NO_SUPPLY =
  /停(?:水|电|气|暖)|断(?:水|电|气)|没(?:有|得)?(?:水|电)(?:吃|喝|用|了|，|$)|冇水|水管.{0,6}(?:爆|裂|断)|爆管/

/** How many times a hint counts against the words of the tables. */
const HINTED = 2.5
/** From where on hints alone are danger: high enough that few harmless sentences are taken for it. */
const SOUNDS_LIKE_DANGER = 1

/** `text` as it was spoken or typed, of any length; an empty one is `other`, of the village, without danger. */
export function suggest(text: string): Suggestion {
  const words = heard(text)
  const hints = hintsIn(words)
  const danger = dangerIn(words) ?? (hints.danger > SOUNDS_LIKE_DANGER ? 'unsure' : null)
  const urgency = danger ? 'sudden' : NO_SUPPLY.test(words) ? 'supply' : 'usual'
  if (danger && danger !== 'unsure') {
    const quarrel = (danger === 'violence' || danger === 'threat') && OVER_A_THING.test(words)
    const [category, stream] = quarrel ? (['neighbours', 'civil'] as const) : OF_DANGER[danger]
    return { category, stream, danger, urgency }
  }
  const category = heaviest(CATEGORIES, hinted(hints, weigh(TOPICS, words, TOPICS_BEFORE)))
  const stream = heaviest(STREAMS, hinted(hints, weigh(STREAM_WORDS, words, STREAMS_BEFORE[category])))
  return { category, stream, danger, urgency }
}

/** What the words weigh, with what is hinted. */
const hinted = <To extends Hint>(
  hints: Readonly<Record<Hint, number>>,
  sum: Record<To, number>,
): Record<To, number> => {
  for (const to in sum) sum[to] += HINTED * hints[to]
  return sum
}
