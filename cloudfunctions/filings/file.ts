import { filingFlow } from '@shared/filings/flow'
import { residentOf } from '../kernel/call'
import { tell, toRole } from '../kernel/messages'
import type { Try } from '../kernel/outcome'
import type { Transaction } from '../kernel/store'
import { begin } from '../matter/begin'
import { createMatter } from '../matter/step'
import type { Output } from './contract-types'
import { type Filing, filingRecords } from './documents'
import { filingKind } from './kind'

/** What is filed, as the context says it that the rules are of. */
export type Asked = Pick<Filing, '_id' | 'villageId' | 'townId' | 'village' | 'what' | 'title' | 'rules'>

/** Files it, in the change of the context whose rules they are. */
export async function file(turn: Try, asked: Asked): Promise<Output<'clear'>> {
  const { call, tx } = turn
  const made: Filing = {
    ...asked,
    ...{ by: { residentId: residentOf(call).residentId, name: call.callerName }, filedAt: call.now },
    ...{ ordered: null, corrected: null, state: filingFlow.start, deadlineAt: null, timerAt: null, revision: 1 },
  }
  const filing: Filing = { ...made, ...filingKind.enters(made, call.now) }
  await createMatter(filingKind, turn, filing)
  await begin(filingKind, turn, filing, 'file')
  const { villageId, townId, village, title, rules } = filing
  if (townId !== null) {
    const text = `${rules.length} 条先问镇上，没意见就用起来。`
    const said = { whose: village, title: `${village}备案：${title}`, text, about: filingKind.about(filing) }
    await tell(tx, call, { villageId, audience: toRole('townOfficer', townId), ...said })
  }
  return filingKind.answer(filing)
}

/** How something that was filed stands; null where it never was. */
export const filingState = async (
  reader: Pick<Transaction, 'get'>,
  filingId: string,
): Promise<Filing['state'] | null> => (await reader.get(filingRecords, filingId))?.state ?? null
