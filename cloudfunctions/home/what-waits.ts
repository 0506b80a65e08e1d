import { sayDay } from '@shared/kernel/time'
import { type Waiting, waiting } from '@shared/village/first-page'
import { sayDoorsLeft } from '../inspection/exports'
import type { Call } from '../kernel/call'
import { COUNTED, sayCount, type WaitingRow, waitingFor } from '../kernel/waiting'
import { budgetWaiting } from '../points/exports'
import { ordersWaiting, stockWaiting } from '../shop/exports'
import { myUnread, rosterWaiting, waitingSignIns } from '../village/exports'
import { byDesk, type Laden } from './desks'

/** Everything that waits for the caller, the nearest deadline first. */
export async function whatWaits(call: Call): Promise<Waiting[]> {
  const parts = await Promise.all([
    mattersWaiting(call),
    budgetWaiting(call),
    ordersWaiting(call),
    stockWaiting(call),
    signInsWaiting(call),
    rosterWaiting(call),
    messagesWaiting(call),
  ])
  const urgency = ({ deadlineAt }: Waiting) => deadlineAt ?? Number.POSITIVE_INFINITY
  return parts.flat().sort((a, b) => (urgency(a) === urgency(b) ? 0 : urgency(a) - urgency(b)))
}

/** Matters of every kind: a line a desk, or a line each, as the desk has it. */
async function mattersWaiting(call: Call): Promise<Waiting[]> {
  const lines = byDesk(await waitingFor(call, { ownToo: true })).map(({ id, desk, rows }) => {
    const { says } = desk
    return 'all' in says
      ? [deskLine({ id, desk, rows }, says.all)]
      : rows.map((row) => ownLine(call, desk, row, says.each))
  })
  return Promise.all(lines.flat())
}

async function deskLine({ id, desk, rows }: Laden, say: (count: string) => string): Promise<Waiting> {
  const [{ title, deadlineAt }] = rows
  const urgent = deadlineAt === null ? title : `最急的${sayDay(deadlineAt)}前要办`
  const count = Math.min(rows.length, COUNTED)
  return { about: 'desk', id, title: say(sayCount(rows.length)), detail: desk.open ?? urgent, count, deadlineAt }
}

async function ownLine(
  call: Call,
  { page, by, open = '' }: Laden['desk'],
  row: WaitingRow,
  say: (row: WaitingRow) => string,
): Promise<Waiting> {
  const {
    about: { kind, id },
    deadlineAt,
  } = row
  const about = waiting.shape.about.parse(page ?? kind)
  const left = about === 'walk' ? await sayDoorsLeft(call, id) : open
  return {
    about,
    id,
    title: say(row),
    detail: deadlineAt !== null && by ? by(sayDay(deadlineAt)) : left,
    count: 1,
    deadlineAt,
  }
}

const plain = { id: null, deadlineAt: null }

async function signInsWaiting(call: Call): Promise<Waiting[]> {
  const count = await waitingSignIns(call)
  if (count === 0) return []
  return [{ ...plain, about: 'signIn', title: `${count} 个人想登录`, detail: '认一认是不是本人', count }]
}

async function messagesWaiting(call: Call): Promise<Waiting[]> {
  const count = await myUnread(call)
  if (count === 0) return []
  return [{ ...plain, about: 'message', title: `${count} 条消息没看`, detail: '点开看看', count }]
}
