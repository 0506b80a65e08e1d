import { doorText } from '@shared/village/door-text'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import {
  doorCodeOf,
  everyHousehold,
  type Household,
  officeOf,
  placesOf,
  sayDoor,
  sayHousehold,
} from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { handOutSheet } from '../handout'
import { type Block, INK_SOFT, type Ruling, squareCode, text } from '../page'

const ACROSS = 3
const DOWN = 4
const CARD_HEIGHT = 162
/** A name of so many characters stands on one line of a card. */
const SHORT = 10

/** Door codes to cut out, twelve to a page; a group begins a page of its own, for whoever goes round there. */
export async function printDoorCodes(call: Call, { groupId }: Input<'doorCodes'>): Promise<Output<'doorCodes'>> {
  const villageId = villageOf(call)
  const [{ village, contact }, groups, doors] = await Promise.all([
    officeOf(call.store, villageId),
    placesOf(call.store, villageId, 'group'),
    doorsWithin(call, villageId),
  ])
  const wanted = groups.filter(({ _id }) => groupId === undefined || _id === groupId)
  const sheets = wanted.flatMap(({ _id, name }) =>
    inPages(doors.filter((door) => door.groupId === _id)).map((page) => pageOf(call, name, page)),
  )
  if (sheets.length === 0) throw refuse('NOTHING_TO_PRINT')
  const content = sheets.map((sheet, n): Block => (n === 0 ? sheet : { ...sheet, pageBreak: 'before' }))
  const [only] = wanted.length === 1 ? wanted : []
  const title = only ? `${only.name}户码` : '户码'
  return handOutSheet(call, { title, village, at: call.now, contact, plain: true, content })
}

/** The committee prints the village's, a grid worker those of their own grids. */
async function doorsWithin({ store, roles, caller, now }: Call, villageId: string): Promise<Household[]> {
  if (roles.includes('committee')) return everyHousehold(store, { villageId })
  const grids = caller.grants.filter(({ role, until }) => role === 'gridWorker' && until > now)
  const found = await Promise.all(grids.map(({ placeId }) => everyHousehold(store, { villageId, gridId: placeId })))
  return found.flat()
}

const inPages = (doors: readonly Household[]): Household[][] =>
  Array.from({ length: Math.ceil(doors.length / (ACROSS * DOWN)) }, (_, n) =>
    doors.slice(n * ACROSS * DOWN, (n + 1) * ACROSS * DOWN),
  )

/** Where to cut. */
const CUT: Ruling = {
  ...{ hLineWidth: () => 0.7, vLineWidth: () => 0.7, hLineColor: () => INK_SOFT, vLineColor: () => INK_SOFT },
  ...{ hLineStyle: () => ({ dash: { length: 4 } }), vLineStyle: () => ({ dash: { length: 4 } }) },
  ...{ paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 6, paddingBottom: () => 0 },
}

function pageOf(call: Call, group: string, doors: readonly Household[]): Block {
  const cards = doors.map((door) => cardOf(call, door))
  const rows = Array.from({ length: Math.ceil(cards.length / ACROSS) }, (_, n) =>
    Array.from({ length: ACROSS }, (_, m) => cards[n * ACROSS + m] ?? text('')),
  )
  return {
    stack: [
      text(`${group}　沿虚线剪开，贴在门里面。登录认家、在积分超市换东西，都用这张。`, { margin: [0, 0, 0, 6] }),
      { table: { widths: ['*', '*', '*'], heights: CARD_HEIGHT, dontBreakRows: true, body: rows }, layout: CUT },
    ],
  }
}

/** As the door code stands on the phone: whose it is, the square code, and the same in letters. */
function cardOf(call: Call, household: Household): Block {
  const code = doorCodeOf(call.settings, household)
  const name = sayHousehold(household.head)
  return {
    stack: [
      text(name, { fontSize: name.length > SHORT ? 11.5 : 15, bold: true, alignment: 'center', lineHeight: 1 }),
      text(sayDoor(household), { alignment: 'center', margin: [0, 0, 0, 3] }),
      squareCode(doorText({ householdId: household._id, code }), 92, { alignment: 'center' }),
      text(`${code.slice(0, 4)} ${code.slice(4)}`, {
        ...{ fontSize: 16, bold: true, alignment: 'center', characterSpacing: 1.5, margin: [0, 4, 0, 0] },
      }),
    ],
  }
}
