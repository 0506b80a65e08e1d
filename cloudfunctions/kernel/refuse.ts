import { ORPCError } from '@orpc/server'
import type { filingsErrors } from '@shared/filings/errors'
import type { inspectionErrors } from '@shared/inspection/errors'
import type { commonErrors } from '@shared/kernel/errors'
import type { meetingsErrors } from '@shared/meetings/errors'
import type { paperErrors } from '@shared/paper/errors'
import type { pledgesErrors } from '@shared/pledges/errors'
import type { pointsErrors } from '@shared/points/errors'
import type { requestsErrors } from '@shared/requests/errors'
import type { shopErrors } from '@shared/shop/errors'
import type { villageErrors } from '@shared/village/errors'
import type * as z from 'zod'

type AllErrors = typeof commonErrors &
  typeof villageErrors &
  typeof pointsErrors &
  typeof shopErrors &
  typeof inspectionErrors &
  typeof meetingsErrors &
  typeof pledgesErrors &
  typeof requestsErrors &
  typeof filingsErrors &
  typeof paperErrors
export type RefusalCode = keyof AllErrors & string
type DataOf<C extends RefusalCode> = Omit<z.input<AllErrors[C]['data']>, 'way'>

/** A "no" that the contract names. Its sentence and its way on are filled in from the contract when it leaves. */
export type Refusal = ORPCError<string, unknown>

/** `throw refuse('CAP_REACHED', { span: 'day', limit: 1 })`. */
export const refuse = <C extends RefusalCode>(
  code: C,
  ...[data]: Record<never, never> extends DataOf<C> ? [data?: DataOf<C>] : [data: DataOf<C>]
): Refusal => new ORPCError<string, unknown>(code, { data: data ?? {} })

/** A refusal read back from its record. */
export const refusalOf = (code: string, data: unknown): Refusal => new ORPCError<string, unknown>(code, { data })

export const isRefusal = (error: unknown): error is Refusal => error instanceof ORPCError
