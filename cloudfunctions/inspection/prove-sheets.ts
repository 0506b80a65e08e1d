import { type Finding, missing, unequal, unexplained } from '../kernel/finding'
import type { Entry } from '../points/exports'
import { entryRecords } from '../points/exports'
import { sheets as ofSheets, type Sheet } from './documents'
import { sheetId } from './sheet-step'

const POSTED = new Set<Sheet['state']>(['posted', 'contested'])

/** Every sheet that was posted has entries that come to its points, and every entry of a round stands for a sheet. */
export function proveSheets(sheets: readonly Sheet[], entries: readonly Entry[]): Finding[] {
  const ofRounds = entries.filter(({ roundId }) => roundId !== undefined)
  const posted = new Set(sheets.filter(({ state }) => POSTED.has(state)).map(({ _id }) => _id))
  const groundless = ofRounds.filter(({ roundId, householdId }) => !posted.has(sheetId(roundId ?? '', householdId)))
  return [
    ...sheets.flatMap((sheet) => proveSheet(sheet, ofRounds)),
    ...groundless.map(({ _id }) => unexplained(entryRecords, _id)),
  ]
}

function proveSheet(sheet: Sheet, entries: readonly Entry[]): Finding[] {
  const { _id, roundId, state, points, entryId, postedAt } = sheet
  const own = entries.filter((entry) => entry.roundId === roundId)
  const awards = own.filter(({ kind }) => kind === 'award')
  const given = awards.reduce((sum, award) => sum + award.points, 0)
  const isPosted = POSTED.has(state)
  const due = isPosted && points > 0
  const [first] = awards
  return [
    ...(due && !first ? [missing(entryRecords, entryId ?? 'inspect', `entry of sheet ${_id}`)] : []),
    ...unequal(ofSheets, _id, [
      ['entryId', entryId, due ? (awards.find((award) => award._id === entryId)?._id ?? first?._id) : null],
      ['points', points, isPosted ? remaining(sheet, given, own) : points],
      ['postedAt', postedAt !== null, isPosted],
    ]),
  ]
}

/** What is left of what was given. Where too much was, the entry says what was still there to be taken back: no more than that. */
function remaining({ points }: Sheet, given: number, own: readonly Entry[]): number {
  const back = own.filter(({ kind }) => kind === 'reverse').map((entry) => Math.max(entry.points, -entry.honour))
  if (back.length === 0) return given
  const most = given - Math.max(...back)
  return points < given && points <= most ? points : most
}
