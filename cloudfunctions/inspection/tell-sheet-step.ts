import type { SheetAction, SheetState } from '@shared/inspection/flow'
import type { Listener, Step } from '@shared/kernel/flow'
import { tell, toHousehold, toResident, toRole, YOURS } from '../kernel/messages'
import { maskHousehold, sayHousehold } from '../village/exports'
import type { Round, Sheet } from './documents'
import type { Stepping } from './round-step'

/** What the people concerned read of a step; the sheet is as it is after it. */
const SAYINGS: Readonly<Partial<Record<SheetAction, (sheet: Sheet) => string>>> = {
  object: ({ state }) =>
    state === 'contested' ? '这笔账有人提了异议，村里会查清楚。' : '有人提了异议，先停一停，等村里弄清楚。',
  uphold: ({ points }) => `异议成立，分改成了 ${points} 分。`,
  dismiss: () => '异议看过了，不成立，照原来的办。',
  post: ({ points }) => (points > 0 ? `公示完了，${points} 分记进存折了。` : '公示完了，这次没有加分。'),
  withdraw: () => '这次评比不评了，公示的分不算。',
}

/** What is told of: the sheet as it is after the step, and who had raised the objection that the step decides. */
interface Told {
  readonly sheet: Sheet
  readonly objector: string | null
}

function audienceOf({ sheet, objector }: Told, listener: Listener): string | null {
  const { villageId, householdId, objections } = sheet
  switch (listener) {
    case 'household':
      return toHousehold(householdId)
    case 'objector': {
      const atHome = objections.some((one) => one.residentId === objector && one.householdId === householdId)
      return objector === null || atHome ? null : toResident(objector)
    }
    case 'committee':
    case 'supervisor':
      return toRole(listener, villageId)
    default:
      return null
  }
}

/** What a message about a sheet leads to. */
export const aboutSheet = ({ _id }: Pick<Sheet, '_id'>) => ({ kind: 'sheet', id: _id })

/** Tells whom the flow names for this step, in the step's own transaction; nobody of what they never heard of. */
export async function tellSheetStep(
  { tx, call, said }: Stepping,
  { title }: Round,
  told: Told,
  { action, tells = [] }: Step<SheetState, SheetAction>,
): Promise<void> {
  const { sheet } = told
  const saying = SAYINGS[action]
  if (!saying || (action === 'withdraw' && !sheet.heard)) return
  const text = `${saying(sheet)}${said ?? ''}`
  for (const listener of tells) {
    const audience = audienceOf(told, listener)
    if (audience === null) continue
    const whose = whoseFor(listener, sheet)
    await tell(tx, call, { villageId: sheet.villageId, audience, whose, title, text, about: aboutSheet(sheet) })
  }
}

/** Whose sheet it is to a listener: whoever objects to a neighbour's read a masked name. */
function whoseFor(listener: Listener, { head }: Sheet): string {
  if (listener === 'household') return YOURS
  return listener === 'objector' ? maskHousehold(head) : sayHousehold(head)
}
