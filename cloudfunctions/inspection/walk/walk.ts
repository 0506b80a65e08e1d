import type { DoorLine } from '@shared/inspection/contract'
import { type Call, residentOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { doorsIn, type Household, sayHousehold, spellingsOf } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Sheet, sheets } from '../documents'
import { isInspector, roundOf } from '../rounds'
import { isNearDoor, sheetId } from '../sheets'

const PAGE = 100

/** The doors of a round in the order one walks them, with what was scored there; for its inspectors. */
export async function walk(call: Call, { roundId, cursor }: Input<'walk'>): Promise<Output<'walk'>> {
  const { store } = call
  const { residentId } = residentOf(call)
  const found = await roundOf(store, roundId)
  if (!isInspector(found, residentId)) throw refuse('NOT_INSPECTOR')
  const { villageId, groups } = found
  const groupIds = groups.map(({ id }) => id)
  const { items, next } = await doorsIn(store, { villageId, groupIds }, { limit: PAGE, cursor })
  const ids = items.map(({ _id }) => sheetId(roundId, _id))
  const standing = ids.length > 0 ? await store.find(sheets, { where: { _id: { in: ids } }, limit: PAGE }) : []
  const sheetOf = new Map(standing.map((sheet) => [sheet.householdId, sheet]))
  return { items: items.map((door) => doorLine(call, door, sheetOf.get(door._id))), next }
}

function doorLine({ caller, now }: Call, household: Household, sheet: Sheet | undefined): DoorLine {
  const { _id, number, head, groupId, groupName, door } = household
  return {
    householdId: _id,
    ...{ number, head: sayHousehold(head), initials: spellingsOf(head), groupId, group: groupName, door },
    recused: isNearDoor(household, caller.householdId, now),
    sheet: sheet ? scoredLine(sheet, caller.residentId) : null,
  }
}

const scoredLine = ({ points, scores, by, scoredAt, revision }: Sheet, reader: string | undefined) => ({
  ...{ points, scores, by: by.name, mine: by.residentId === reader, at: scoredAt, revision },
})
