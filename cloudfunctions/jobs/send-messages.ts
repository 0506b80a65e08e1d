import { villageTime } from '@shared/kernel/time'
import { type Message, messages } from '../kernel/messages'
import type { Transaction } from '../kernel/store'
import { type Run, workThrough } from '../kernel/timer'
import { acceptingPhones, spendAccepted } from '../village/exports'

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

/** The page that a tap on a message opens, by what it is about. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  claim: (id) => `points/people/claim/index?id=${id}`,
  deduction: (id) => `points/people/claim/index?id=${id}`,
  passbook: () => 'points/passbook/index',
  order: (id) => `shop/people/order/index?id=${id}`,
  stock: () => 'shop/stock/list/index',
  round: (id) => `inspection/people/round/index?id=${id}`,
  walk: (id) => `inspection/walk/walk/index?id=${id}`,
  sheet: (id) => `inspection/people/sheet/index?id=${id.replace(':', '&household=')}`,
}

const pageOf = ({ about }: Message): string => (about && PAGES[about.kind]?.(about.id)) ?? 'village/home/index'

/** Shows waiting messages in WeChat to those who have accepted one; the rest are read in the mini-program only. */
export const sendMessages = (run: Run): Promise<void> =>
  workThrough(run, messages, { where: { wechat: 'waiting' }, by: 'sentAt' }, (message) => send(run, message))

/** Accepted messages are spent, and the message is marked, before anything is sent: nobody is shown one twice. */
async function send(run: Run, message: Message): Promise<void> {
  const template = run.settings.templates[message.template]
  const phones = template === undefined ? [] : await acceptingPhones(run, message)
  if (phones.length === 0) return leave(run, message)
  const accepting = await run.store.transaction((tx) => spend(tx, message, phones))
  const [page, fields] = [pageOf(message), fieldsOf(message)]
  for (const openid of accepting) await run.wechat.sendMessage(openid, template ?? '', page, fields)
}

/** It is for reading in the mini-program only, unless another run has taken it meanwhile. */
const leave = async ({ store }: Run, { _id }: Message): Promise<void> => {
  await store.adjust(messages, _id, { when: { wechat: 'waiting' }, set: { wechat: 'none' } })
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
