import { procedures } from '@shared/kernel/contract'
import { cursor, fileId, id, instant, page, words } from '@shared/kernel/schemas'
import { photo } from '@shared/points/contract'
import { contact } from '@shared/village/contract'
import * as z from 'zod'
import { pledgesErrors } from './errors'
import { OFFERED_PLEDGE_ACTIONS, PLEDGE_STATES } from './flow'
import { MARKS, PLEDGING, SHOWN_TO, WALLS } from './terms'

const { read, change } = procedures(pledgesErrors)
const state = z.enum(PLEDGE_STATES)
const mark = z.enum(Object.keys(MARKS) as (keyof typeof MARKS)[])
const shownTo = z.enum(Object.keys(SHOWN_TO) as (keyof typeof SHOWN_TO)[])
/** Midnight of the day by which it is to be kept. */
const day = instant

export const pledgeLine = z.object({
  id,
  /** `村委会`, or a household as it chose to be shown; 您家 to themselves. */
  who: z.string(),
  /** By an office, and not a household's own. */
  office: z.boolean(),
  /** `全村`, `3组` */
  to: z.string(),
  what: z.string(),
  state,
  madeAt: instant,
  shownAt: instant.nullable(),
  /** The end of the day by which it is to be kept. */
  dueAt: instant,
  /** The day it had at first, where it was made longer. */
  lengthenedFrom: instant.nullable(),
  /** When it was said to be kept. */
  keptAt: instant.nullable(),
  mark: mark.nullable(),
})
export type PledgeLine = z.infer<typeof pledgeLine>

export const pledgeDetail = z.object({
  pledge: pledgeLine,
  /** What whoever made it says of how it was kept, with photos. */
  words: z.string().nullable(),
  pictures: z.array(photo),
  /** How many households said that it was kept, and how many that something is missing. */
  agreed: z.int(),
  lacking: z.int(),
  shownTo: shownTo.nullable(),
  timeline: z.array(
    z.object({ action: z.string(), label: z.string(), who: z.string(), at: instant, said: z.string().nullable() }),
  ),
  actions: z.array(z.enum(OFFERED_PLEDGE_ACTIONS)),
  contact,
})
export type PledgeDetail = z.infer<typeof pledgeDetail>

const answer = z.object({ pledgeId: id, state })

export const pledges = {
  /** What hangs on the wall, of one year or of all, the newest first; `hangs` is one part of it. */
  listPledges: read(
    {
      villageId: id,
      year: z.int().min(2000).max(2100).optional(),
      hangs: z.enum(WALLS).optional(),
      cursor: cursor.optional(),
    },
    z.object({ counts: z.object({ open: z.int(), kept: z.int(), notKept: z.int() }), list: page(pledgeLine) }),
  ),
  /** What the caller and their household have promised, shown or not. */
  listMine: read({ cursor: cursor.optional() }, page(pledgeLine)),
  pledge: read({ pledgeId: id }, pledgeDetail),
  /** By an office that the caller holds, to the whole village or to a group of it. */
  promise: change({ villageId: id, role: z.enum(PLEDGING), groupId: id.optional(), what: words(60), day }, answer),
  /** A household's own. */
  promiseAtHome: change({ what: words(60), day, shownTo }, answer),
  keep: change({ pledgeId: id, words: words(200).optional(), photos: z.array(fileId).max(3).default([]) }, answer),
  /** Once, with a reason. */
  lengthen: change({ pledgeId: id, day, reason: words(200) }, answer),
  /** Whether it was kept, as those say to whom it was made; what is missing is said. */
  answer: change({ pledgeId: id, kept: z.boolean(), reason: words(200).optional() }, answer),
  /** What the village says of an office's pledge at the end of the year. */
  mark: change({ pledgeId: id, mark, reason: words(200).optional() }, answer),
  withdraw: change({ pledgeId: id }, answer),
}
