import type { DeskLine } from '@shared/village/first-page'
import type { Call } from '../kernel/call'
import { COUNTED, pageOnDesk, type WaitingRow, waitingFor } from '../kernel/waiting'
import type { Input, Output } from '../village/exports'
import { waitingSignIns } from '../village/exports'
import { byDesk, deskOf, type Laden } from './desks'

const PAGE = 20

/** What waits for the caller by their offices, most urgent first, how much lies on each desk, and one desk page by page. */
export async function workbench(call: Call, { desk: asked, cursor }: Input<'workbench'>): Promise<Output<'workbench'>> {
  const [rows, signIns] = await Promise.all([waitingFor(call, { ownToo: false }), waitingSignIns(call)])
  const desks = byDesk(rows)
  const desk = asked ?? desks[0]?.id ?? null
  const list = desk === null ? { items: [], next: null } : await pageOf(call, desk, cursor)
  return {
    urgent: urgentOf(desks),
    desks: desks.map(({ id, desk: { word }, rows: { length } }) => ({
      id,
      word,
      count: Math.min(length, COUNTED),
      more: length > COUNTED,
    })),
    signIns,
    desk,
    list: { items: list.items.map(lineOf), next: list.next },
  }
}

const urgentOf = ([first]: readonly Laden[]): Output<'workbench'>['urgent'] =>
  first ? { desk: first.id, line: lineOf(first.rows[0]) } : null

const pageOf = async (call: Call, id: string, cursor: string | undefined) => {
  const known = deskOf(id)
  return known ? pageOnDesk(call, { ...known, limit: PAGE, cursor }) : { items: [], next: null }
}

const lineOf = ({ about, whose, title, detail, category, deadlineAt, dueAt }: WaitingRow): DeskLine => ({
  about: about.kind,
  id: about.id,
  title: title.includes(whose) ? title : `${whose} ${title}`,
  ...{ detail, category, deadlineAt, dueAt },
})
