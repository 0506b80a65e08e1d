import { sheetFlow } from '@shared/inspection/flow'
import { sumOf } from '@shared/inspection/rules'
import { endOfDayAfter } from '@shared/kernel/time'
import type { Event } from '../../kernel/events'
import { type Finding, missing, pairsOf, unequal, unexplained } from '../../kernel/finding'
import { type Taken, walk } from '../../kernel/history'
import { proveTold } from '../../kernel/prove-told'
import { subjectOf } from '../../matter/kind'
import { type Entry, entryRecords, roundEntryId } from '../../points/exports'
import { rounds as ofRounds, sheets as ofSheets, type Round, type Sheet } from '../documents'
import { sheetId, sheetKind } from '../sheets'
import type { SheetFile } from './files'
import { replayed, replayedOf } from './replay-sheet'

/** What one household's passbook says. */
interface Book {
  readonly villageId: string
  readonly entries: readonly Entry[]
}

/** Every sheet is what was done to it and has the entries that follow from it, and every entry of a round is one of these. */
export function proveSheets({ sheets, rounds, stories }: SheetFile, { villageId, entries }: Book): Finding[] {
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  const proved = sheets.map((sheet) =>
    proveSheet(sheet, stories.get(subjectOf(sheetKind, sheet._id)) ?? [], villageId, byId),
  )
  const owed = new Set(proved.flatMap((one) => one.owed))
  const known = new Map(rounds.map((round) => [round._id, round]))
  return [
    ...proved.flatMap(({ wrong }) => wrong),
    ...[...new Set(sheets.map(({ roundId }) => roundId))].flatMap((id) => proveRoundOf(known.get(id), id, villageId)),
    ...entries
      .filter(({ _id, roundId }) => roundId !== undefined && !owed.has(_id))
      .map(({ _id }) => unexplained(entryRecords, _id)),
  ]
}

/** A sheet is of a round of its village. */
const proveRoundOf = (round: Round | undefined, id: string, villageId: string): Finding[] =>
  round
    ? unequal(ofRounds, id, [['villageId', round.villageId, villageId]])
    : [missing(ofRounds, id, 'the round of a sheet')]

function proveSheet(
  sheet: Sheet,
  story: readonly Event[],
  villageId: string,
  byId: ReadonlyMap<string, Entry>,
): { wrong: Finding[]; owed: string[] } {
  const { _id, roundId, householdId, points, scores, timerAt } = sheet
  const history = walk(sheetFlow, story, sheetFlow.start)
  const { sheet: due, owed } = replayed(history.steps, roundEntryId(roundId, householdId))
  const wrong = proveTold(ofSheets, sheet, history, [
    ...pairsOf(replayedOf(sheet), due),
    ['_id', sheetId(roundId, householdId), _id],
    ['villageId', sheet.villageId, villageId],
    ['points', points, sumOf(scores)],
    ['timerAt', timerAt, clockOf(sheet, history.steps.at(-1))],
  ])
  const entries = owed.flatMap(({ id, kind, points: most }) => {
    const entry = byId.get(id)
    if (!entry) return [missing(entryRecords, id, `entry of sheet ${_id}`)]
    // What is taken back is taken as far as it is still there.
    const moved = kind === 'reverse' ? Math.min(most, entry.balanceBefore) : most
    return unequal(entryRecords, id, [
      ['kind', entry.kind, kind],
      ['points', entry.points, moved],
      ['roundId', entry.roundId, roundId],
    ])
  })
  return { wrong: [...wrong, ...entries], owed: owed.map(({ id }) => id) }
}

/** One that was objected to waits to be decided, reminds once, and goes on alone, never on the same day. */
function clockOf({ state, timerAt, deadlineAt }: Sheet, last: Taken | undefined): number | null {
  if (state === 'objected' || state === 'contested') return timerAt === null ? null : deadlineAt
  const alone = state === 'scored' && (last?.action === 'uphold' || last?.action === 'dismiss')
  return alone ? Math.max(timerAt ?? 0, endOfDayAfter(last.event.at, 1)) : null
}
