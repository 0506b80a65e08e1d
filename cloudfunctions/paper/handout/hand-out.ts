import { DAY_MS } from '@shared/kernel/time'
import { type Call, residentOf, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { type Sheet as ListSheet, writeSheet } from '../../kernel/sheet'
import { officeOf } from '../../village/exports'
import type { Output } from '../contract-types'
import { papers } from '../documents'
import { drawPages, type Sheet } from '../page'

type File = Output<'passbook'>

/**
 * Stores a file for who asked and answers with a link that ends within the hour. Its name in storage cannot be guessed;
 * the timer removes it after a day. Who took it is written down.
 */
export async function handOut(call: Call, bytes: Uint8Array, name: string, missing: string[] = []): Promise<File> {
  const _id = call.newId()
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const fileId = await call.files.write(`paper/${_id}.${extension}`, bytes)
  const [[url]] = await Promise.all([
    call.files.links([fileId]),
    call.store.create(papers, {
      _id,
      villageId: villageOf(call),
      procedure: call.procedure,
      name,
      by: { residentId: residentOf(call).residentId, name: call.callerName },
      at: call.now,
      fileId,
      removeAt: call.now + DAY_MS,
    }),
  ])
  if (!url) throw refuse('NOT_FOUND')
  return { url, name, missing }
}

/** A sheet as a PDF, under the name of the village and its title. */
export async function handOutSheet(call: Call, sheet: Sheet, name = `${sheet.village}${sheet.title}`): Promise<File> {
  const { bytes, missing } = await drawPages(sheet)
  return handOut(call, bytes, `${name}.pdf`, missing)
}

/** A list as Excel, under the name of the village and its title. */
export async function handOutList(call: Call, list: ListSheet): Promise<File> {
  const { village } = await officeOf(call.store, villageOf(call))
  return handOut(call, await writeSheet({ ...list, title: `${village}${list.title}` }), `${village}${list.title}.xlsx`)
}
