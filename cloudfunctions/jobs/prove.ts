import { sayDay } from '@shared/kernel/time'
import type { Call } from '../kernel/call'
import { change } from '../kernel/change'
import type { Finding } from '../kernel/finding'
import { tell, toRole } from '../kernel/messages'
import type { Transaction } from '../kernel/store'
import { type Run, unharmed } from '../kernel/timer'
import { waitingRows } from '../kernel/waiting'
import { keepSeal, type Proof, proofOfDay, type Seal } from '../points/exports'
import { setSpending } from '../shop/exports'
import { everyVillage } from '../village/exports'
import { proveVillage } from './prove-village'

/**
 * The nightly proof of every village: all points are held against what explains them, and the day is sealed. A run that
 * is cut short leaves each village's proof where it came to, for the next one to go on. What is wrong stops spending and
 * is told; the next proof that is clean lets it go on. One village's proof that fails holds up no other's.
 */
export async function prove(run: Run): Promise<void> {
  for (const { _id: villageId } of await everyVillage(run.store)) {
    if (!run.hasTime()) return
    await unharmed(run, `prove ${villageId}`, async () => {
      const begun = await proofOfDay(run.store, villageId, run.now)
      const proof = begun && (await proveVillage(run, begun))
      if (proof) await seal(run, proof)
    })
  }
}

/** Whether something is wrong that people's points or goods hang on. A word of what waits is none of it: by night it is put right. */
export const stopsSpending = ({ wrong, wrongs }: Pick<Proof, 'wrong' | 'wrongs'>): boolean =>
  wrongs > wrong.filter((one) => one.in === waitingRows.name).length

/** One change a proof; the same mistakes, found again the same day, are told once. */
async function seal(run: Run, proof: Proof): Promise<void> {
  const { villageId, begunAt, wrongs } = proof
  const key = `prove:${villageId}:${begunAt}`
  const call = run.callFor({ procedure: 'jobs.prove', key, villageId })
  await change(call, async ({ tx, call }) => {
    const { seal: kept, news } = await keepSeal(tx, proof, call.now)
    const stops = stopsSpending(proof)
    await setSpending(tx, villageId, stops)
    if (stops && news) await tellOf(tx, call, kept)
    return { root: kept.root, wrongs }
  })
}

/** So many lines a message still carries; all that was kept stands in the seal. */
const MOST_TOLD = 10

const line = ({ in: where, id, field, is, should }: Finding): string =>
  `${where} ${id} 的 ${field}：记着 ${is}，应是 ${should}`

/** Who has to look: what does not add up, and in which document, word for word. */
async function tellOf(tx: Transaction, call: Call, { villageId, at, wrong, wrongs }: Seal): Promise<void> {
  const lines = wrong.slice(0, MOST_TOLD).map(line)
  const more = wrongs > lines.length ? `……一共 ${wrongs} 处。` : ''
  const text = [`${sayDay(at)}夜里对账，有 ${wrongs} 处对不上，兑换先停了，对好了自己会开：`, ...lines, more]
    .join('\n')
    .trim()
  const said = { villageId, whose: '村里的账', title: '村里的账对不上，请来看', text }
  await tell(tx, call, { ...said, audience: toRole('committee', villageId) })
  await tell(tx, call, { ...said, audience: toRole('supervisor', villageId) })
}
