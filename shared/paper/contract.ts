import { procedures } from '@shared/kernel/contract'
import { id } from '@shared/kernel/schemas'
import * as z from 'zod'
import { paperErrors } from './errors'
import { SHOP_LISTS, VILLAGE_LISTS } from './lists'

const { read } = procedures(paperErrors)
const villageId = id

/**
 * A file to open: a temporary link that ends within the hour, and the name to keep it under. `missing` are the characters that
 * no type of ours has: paper keeps an empty box where they stand, to be written by hand.
 */
const file = z.object({ url: z.string(), name: z.string(), missing: z.array(z.string()) })

/** What leaves the phone: A4 pages (PDF, fonts inside) and Excel sheets. */
export const paper = {
  /** A household's passbook for a year; without an id, my own. */
  passbook: read(
    {
      householdId: id.optional(),
      year: z
        .string()
        .regex(/^20\d\d$/)
        .optional(),
    },
    file,
  ),
  /** Door codes to cut out, twelve to a page, by group. */
  doorCodes: read({ villageId, groupId: id.optional() }, file),
  /** The public notice, ready for the board: names masked, objection by when and to whom. */
  notices: read({ villageId }, file),
  ranking: read({ villageId, period: z.enum(['year', 'month', 'lastYear']), groupId: id.optional() }, file),
  priceList: read({ villageId }, file),
  orderSlip: read({ orderId: id }, file),
  /** Blank order slips for households without a phone. */
  blankSlips: read({ villageId }, file),
  /** A round's results as they hang on the wall. */
  inspection: read({ roundId: id }, file),
  /** What the town was asked about and what it answered, for the files. */
  filing: read({ filingId: id }, file),
  /** The blank sheet of a round, to walk with on paper. */
  walkSheet: read({ roundId: id }, file),

  exportVillage: read(
    {
      villageId,
      list: z.enum(VILLAGE_LISTS),
      year: z
        .string()
        .regex(/^20\d\d$/)
        .optional(),
    },
    file,
  ),
  exportShop: read(
    {
      villageId,
      list: z.enum(SHOP_LISTS),
      year: z
        .string()
        .regex(/^20\d\d$/)
        .optional(),
    },
    file,
  ),
  exportRound: read({ roundId: id }, file),
}
