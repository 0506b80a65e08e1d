import { FILING_STATES } from '@shared/filings/flow'
import { procedures } from '@shared/kernel/contract'
import { cursor, fileId, id, instant, leftOutSheet, page, points, sheetProblem, words } from '@shared/kernel/schemas'
import { contact } from '@shared/village/contract'
import * as z from 'zod'
import { budgetDraft } from './budget'
import { ruleFields } from './check/fields'
import { OFFERED } from './claims'
import { pointsErrors } from './errors'
import { CLAIM_STATES } from './flow'
import { draftRule, resolution, rule } from './rule'
import { SPANS } from './rules'

const { read, change } = procedures(pointsErrors)
const villageId = id

const photos = z.array(fileId).max(6)
/** A photo as a reader may see it: `url` is null while its content is still being checked, or was refused. */
export const photo = z.object({ state: z.enum(['checking', 'shown', 'refused']), url: z.string().nullable() })

const claimState = z.enum(CLAIM_STATES)

/** A claim in a list. `household` is masked for readers who do not need the name. */
export const claimLine = z.object({
  id,
  kind: z.enum(['award', 'deduction']),
  state: claimState,
  rule: z.string(),
  category: z.string(),
  points: z.object({ min: points, max: points }),
  household: z.string(),
  group: z.string(),
  raisedAt: instant,
  /** When the state must have moved on: a check is due, the notice ends, the time to put right is over. */
  deadlineAt: instant.nullable(),
  photos: z.int(),
  onPaper: z.boolean(),
})
export type ClaimLine = z.infer<typeof claimLine>

const claimAction = z.enum(OFFERED)

/** One step of a timeline. `who` is a duty or a (masked) name, `said` what they gave as reason. */
const timelineStep = z.object({
  action: z.string(),
  label: z.string(),
  who: z.string(),
  at: instant,
  said: z.string().nullable(),
})

export const claimDetail = z.object({
  claim: claimLine,
  words: z.string().nullable(),
  /** Whose `words` these are, as a name that 说 can follow. */
  wordsBy: z.string(),
  /** The reader is of the household. */
  mine: z.boolean(),
  pictures: z.array(photo),
  /** Where in `pictures` those of the repair begin; null before the household sent any. */
  repairedFrom: z.int().nullable(),
  rule: rule,
  version: z.int(),
  resolution: z.object({ title: z.string(), day: z.string() }),
  votes: z.object({ yes: z.int(), no: z.int(), needed: z.int() }),
  timeline: z.array(timelineStep),
  /** What the reader may do now; the client shows just these. */
  actions: z.array(claimAction),
  /** Why the reader has to leave to others what would be theirs: own household, kin, people moved between the two, or their own word. */
  apart: z.enum(['own', 'kin', 'moved', 'aside']).nullable(),
  entryId: id.nullable(),
  contact,
})
export type ClaimDetail = z.infer<typeof claimDetail>

const claimAnswer = z.object({ claimId: id, state: claimState, deadlineAt: instant.nullable() })

/** A line of the passbook. `in` and `out` are points; the balance is what followed. */
export const passbookLine = z.object({
  id,
  postedAt: instant,
  what: z.string(),
  in: points,
  out: points,
  /** Points that left for good with this line: an order's when it is handed over, not while they are only held for it. */
  spent: points,
  balance: points,
  confirmedBy: z.string(),
  claimId: id.nullable(),
  /** The order that points were held, spent or given back for. */
  orderId: id.nullable(),
  /** The inspection round that they were earned in. */
  roundId: id.nullable(),
  kind: z.enum(['award', 'deduction', 'reverse', 'hold', 'spend', 'release', 'expire']),
})
export type PassbookLine = z.infer<typeof passbookLine>

const version = z.object({
  version: z.int(),
  adoptedAt: instant,
  resolution,
  rules: z.array(rule),
  /** Rules that touch nobody: how the filing stands under which the town is asked about them; null where it was not sent yet. */
  waiting: z.array(z.object({ ruleId: id, filingId: id, state: z.enum(FILING_STATES).nullable() })),
})
export const finding = z.object({
  rule: z.string(),
  /** `refuse` keeps a catalogue from being adopted; what is asked about goes to the town first. */
  severity: z.enum(['refuse', 'ask']),
  concern: z.string(),
  title: z.string(),
  article: z.string(),
  /** Under which field of the form it stands. */
  field: z.enum(['words', 'takes', 'from', 'conduct', 'ends']),
  reason: z.string(),
  /** A lawful sentence to put there, and which way it counts. */
  instead: z.object({ name: z.string(), kind: z.enum(['award', 'deduction']) }),
})

const template = z.object({
  id: z.string(),
  village: z.string(),
  unit: z.enum(['person', 'household']),
  count: z.int(),
})

/** A line of the chain as it is stored: whatever is in it is part of its hash. */
const chainLine = z.looseObject({
  sequence: z.int(),
  balanceAfter: points,
  heldAfter: points,
  previousHash: z.string(),
  hash: z.string(),
})

export const pointsContract = {
  /** Published catalogues of real villages, as a start for one's own. */
  listTemplates: read({ villageId }, z.object({ templates: z.array(template) })),
  template: read(
    { villageId, templateId: z.string().regex(/^[a-z0-9]{1,32}$/) },
    z.object({ rules: z.array(draftRule), findings: z.array(finding) }),
  ),
  /** What the law and good practice say of draft rules. */
  checkRules: read(
    { villageId, rules: z.array(draftRule).min(1).max(200) },
    z.object({
      findings: z.array(finding),
      /** What the words of each rule say of its fields. */
      fields: z.array(z.object({ rule: z.string(), read: ruleFields.partial() })),
    }),
  ),
  /** Reads an uploaded catalogue, as a start for one's own; no rules where something has to be put right. */
  readRulesSheet: read(
    { villageId, file: fileId },
    z.object({ rules: z.array(draftRule), problems: z.array(sheetProblem), leftOut: z.array(leftOutSheet) }),
  ),
  adoptCatalogue: change(
    { villageId, rules: z.array(draftRule).min(1).max(200), resolution, after: z.int().min(0) },
    z.object({ version: z.int() }),
  ),
  /** Sends the rules of a version that are asked about to the town. */
  fileRules: change({ villageId, version: z.int().min(1) }, z.object({ filingId: id, state: z.enum(FILING_STATES) })),
  /**
   * The fund behind a year's points, what a point is worth, how long points last. For the running year or the next;
   * `after` is the version of that same year that one saw, 0 for none.
   */
  adoptBudget: change({ villageId, budget: budgetDraft, after: z.int().min(0) }, z.object({ version: z.int() })),
  /** The catalogue in force, or an older version. */
  catalogue: read(
    { villageId, version: z.int().min(1).optional() },
    z.object({ catalogue: version.nullable(), latest: z.int() }),
  ),

  /** A good deed, for one's own household. */
  raiseClaim: change(
    { villageId, ruleId: id, points: points.optional(), words: words(500).optional(), photos },
    claimAnswer,
  ),
  /** The same, entered by a grid worker for a household without a phone; the household is told and can object. */
  raiseClaimFor: change(
    {
      householdId: id,
      residentId: id.optional(),
      ruleId: id,
      points: points.optional(),
      words: words(500).optional(),
      photos,
      onPaper: z.boolean(),
    },
    claimAnswer,
  ),
  /** A fault: evidence, a letter to the household, and time to put it right first. */
  raiseDeduction: change(
    {
      householdId: id,
      ruleId: id,
      points: points.optional(),
      words: words(500),
      photos: z.array(fileId).min(1).max(6),
    },
    claimAnswer,
  ),
  verifyClaim: change(
    { claimId: id, agree: z.boolean(), points: points.optional(), reason: words(300).optional() },
    claimAnswer,
  ),
  /** One council member's vote; enough of one kind decide. */
  voteOnClaim: change({ claimId: id, agree: z.boolean(), reason: words(300).optional() }, claimAnswer),
  /** A council member whose kin it is, though the roster does not know it, leaves this one to the others; or comes back to it. */
  standAside: change({ claimId: id, aside: z.boolean() }, claimAnswer),
  withdrawClaim: change({ claimId: id, reason: words(300).optional() }, claimAnswer),
  /** The household's own word about a fault. */
  stateCase: change({ claimId: id, words: words(500) }, claimAnswer),
  rectify: change({ claimId: id, words: words(500).optional(), photos }, claimAnswer),
  checkRectified: change({ claimId: id, agree: z.boolean(), reason: words(300).optional() }, claimAnswer),
  /** During the notice anybody of the village, after posting only the household and the supervisor. */
  object: change({ claimId: id, reason: words(500) }, claimAnswer),
  decideObjection: change({ claimId: id, uphold: z.boolean(), reason: words(500) }, claimAnswer),

  claim: read({ claimId: id }, claimDetail),
  /** My household's claims and letters. */
  listMine: read({ cursor: cursor.optional() }, page(claimLine)),
  /**
   * For whoever is about to report: the rules of the household's last claims, newest first, and those that cannot be used
   * before `freeAt`, because so many are allowed in a span. Caps of rules for persons are the caller's own, and for another
   * household those that nobody in it was named for.
   */
  lately: read(
    { householdId: id.optional() },
    z.object({
      recent: z.array(id),
      used: z.array(z.object({ ruleId: id, span: z.enum(SPANS), limit: z.int(), freeAt: instant })),
    }),
  ),
  /** The public notice board: claims whose notice runs or is held up by an objection, names masked. */
  listPublicised: read(
    { villageId, cursor: cursor.optional() },
    z.object({
      ...page(claimLine).shape,
      /** Inspection rounds on the same board; with the first page only. */
      rounds: z.array(z.object({ id, title: z.string(), detail: z.string(), deadlineAt: instant.nullable() })),
    }),
  ),

  /** Header and one page of lines in one call; without `householdId`, my own. */
  passbook: read(
    { householdId: id.optional(), side: z.enum(['all', 'in', 'out']).optional(), cursor: cursor.optional() },
    z.object({
      household: z.object({ id, head: z.string(), door: z.string() }),
      balance: points,
      honour: points,
      held: points,
      /** What ends next of the balance, and when: only when that is within sixty days. */
      expiring: z.object({ points, on: instant }).nullable(),
      year: z.object({ period: z.string(), in: points, out: points, opening: points }),
      inNotice: z.array(claimLine),
      list: page(passbookLine),
    }),
  ),
  /** One line of a household's passbook, with its claim's story and whether the chain up to it is whole. */
  entry: read(
    { entryId: id },
    z.object({
      householdId: id,
      line: passbookLine,
      chain: z.object({ whole: z.boolean(), hash: z.string() }),
      claim: claimDetail.nullable(),
    }),
  ),
  /**
   * The newest seal of the village, and the way up to it from a passbook (my own without `householdId`): null where the
   * household was not sealed that day. How many points there are in all is not told: from one night to the next it
   * would say what a masked deduction took.
   */
  seal: read(
    { householdId: id.optional() },
    z.object({
      seal: z
        .object({
          day: z.string(),
          at: instant,
          root: z.string(),
          households: z.int(),
          /** Everything in the village added up; else spending stands still until it does. */
          whole: z.boolean(),
        })
        .nullable(),
      mine: z
        .object({
          householdId: id,
          version: z.int(),
          headHash: z.string(),
          /** What only the household is told of its leaf; not there in seals of before. */
          salt: z.string().optional(),
          path: z.array(z.object({ hand: z.enum(['left', 'right']), hash: z.string() })),
        })
        .nullable(),
    }),
  ),
  /** The lines of a passbook with all that their hashes are made of, newest first. */
  chainLines: read({ householdId: id.optional(), cursor: cursor.optional() }, page(chainLine)),
  /** By honour: this year, this month or the year that is closed, the village or one group, and one's own place. */
  ranking: read(
    { villageId, period: z.enum(['year', 'month', 'lastYear']), groupId: id.optional(), cursor: cursor.optional() },
    z.object({
      period: z.string(),
      households: z.int(),
      groups: z.array(z.object({ id, name: z.string() })),
      mine: z.object({ place: z.int(), honour: points, ahead: points.nullable() }).nullable(),
      list: page(
        z.object({
          householdId: id,
          place: z.int(),
          household: z.string(),
          group: z.string(),
          honour: points,
          mine: z.boolean(),
        }),
      ),
    }),
  ),
}
