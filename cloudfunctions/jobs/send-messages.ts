import { villageTime } from '@shared/kernel/time'
import { type Message, messages } from '../kernel/messages'
import type { Transaction } from '../kernel/store'
import { type Run, unharmed } from '../kernel/timer'
import { phonesOf, spendAccepted } from '../village/exports'

const PAGE = 50
/** WeChat cuts a `thing` field at 20 characters and refuses longer ones. */
const LONGEST_FIELD = 20

const short = (text: string) =>
  [...text].length > LONGEST_FIELD ? `${[...text].slice(0, LONGEST_FIELD - 1).join('')}…` : text

/** The fields of both templates: what it is about, what happened, when. */
const fieldsOf = ({ title, text, sentAt }: Message) => ({
  thing1: short(title),
  thing2: short(text),
  time3: villageTime(sentAt).format('YYYY年M月D日 HH:mm'),
})

/** The page that a tap on the message opens. */
const pageOf = ({ about }: Message): string =>
  about?.kind === 'claim' || about?.kind === 'deduction'
    ? `points/people/claim/index?id=${about.id}`
    : 'village/home/index'

/**
 * Shows waiting messages in WeChat to those who have accepted one; the rest are read in the mini-program only. The
 * cursor goes past a message that cannot be sent, so that one bad message does not hold up the others.
 */
export async function sendMessages(run: Run): Promise<void> {
  const order = { by: 'sentAt', direction: 'asc' } as const
  let cursor: string | undefined
  do {
    const where = { wechat: 'waiting' }
    const { items, next } = await run.store.page(messages, { where, order, limit: PAGE, cursor })
    for (const message of items) {
      if (!run.hasTime()) return
      await unharmed(run, `message ${message._id}`, () => send(run, message))
    }
    cursor = next ?? undefined
  } while (cursor !== undefined)
}

/** Accepted messages are spent, and the message is marked, before anything is sent: nobody is shown one twice. */
async function send(run: Run, message: Message): Promise<void> {
  const template = run.settings.templates[message.template]
  const phones = template === undefined ? [] : await phonesOf(run, message)
  const accepting = await run.store.transaction((tx) => spend(tx, message, phones))
  const [page, fields] = [pageOf(message), fieldsOf(message)]
  for (const openid of accepting) await run.wechat.sendMessage(openid, template ?? '', page, fields)
}

/** Who is to be sent the message: the phones that had one accepted. Nobody, when another run took it. */
async function spend(tx: Transaction, { _id, template }: Message, phones: readonly string[]): Promise<string[]> {
  const message = await tx.get(messages, _id)
  if (message?.wechat !== 'waiting') return []
  const accepting: string[] = []
  for (const phone of phones) if (await spendAccepted(tx, phone, template)) accepting.push(phone)
  await tx.put(messages, { ...message, wechat: accepting.length > 0 ? 'sent' : 'none' })
  return accepting
}
