import { PLEDGE_STATES } from '@shared/pledges/flow'
import { MARKS, PLEDGING, SHOWN_TO, WALLS } from '@shared/pledges/terms'
import * as z from 'zod'
import { index, toldCollection } from '../kernel/store'

/** What somebody has promised with a day, by an office or for their own household. */
const pledge = z.object({
  _id: z.string(),
  villageId: z.string(),
  /** The year of its day as it was promised. */
  year: z.int(),
  by: z.object({
    residentId: z.string(),
    householdId: z.string().nullable(),
    name: z.string(),
  }),
  /** The office by which it was promised, and the place over which that is held; null for a household's own. */
  role: z.enum(PLEDGING).nullable(),
  placeId: z.string().nullable(),
  /** A group of the village, or the whole of it. */
  to: z.object({ groupId: z.string().nullable(), name: z.string() }),
  what: z.string(),
  /** To whom a household's own is shown; null for an office's. */
  shownTo: z.enum(Object.keys(SHOWN_TO) as (keyof typeof SHOWN_TO)[]).nullable(),
  madeAt: z.int(),
  shownAt: z.int().nullable(),
  /** The end of the day by which it is to be kept, and of the one before it was made longer. */
  dueAt: z.int(),
  lengthenedFrom: z.int().nullable(),
  /** When it was last said to be kept, in which words, with which photos. */
  keptAt: z.int().nullable(),
  words: z.string().nullable(),
  photos: z.array(z.string()),
  /** What those say to whom it was made: one a household. */
  answers: z.array(
    z.object({ residentId: z.string(), householdId: z.string().nullable(), kept: z.boolean(), at: z.int() }),
  ),
  mark: z.enum(Object.keys(MARKS) as (keyof typeof MARKS)[]).nullable(),
  state: z.enum(PLEDGE_STATES),
  /** Where it hangs, of which the wall is read. */
  wall: z.enum(WALLS).nullable(),
  deadlineAt: z.int().nullable(),
  timerAt: z.int().nullable(),
  revision: z.int().min(1),
})
export type Pledge = z.infer<typeof pledge>
export const pledgeRecords = toldCollection('pledges_pledges', pledge, [
  index('villageId', 'wall', '-madeAt', '-_id'),
  index('villageId', 'wall', 'year'),
  index('villageId', 'year', 'wall', '-madeAt', '-_id'),
  index('by.householdId', '-madeAt', '-_id'),
  index('by.residentId', 'wall'),
  index('villageId', 'state', 'deadlineAt', '_id'),
  index('timerAt', '_id'),
])

export const pledgesCollections = [pledgeRecords]
