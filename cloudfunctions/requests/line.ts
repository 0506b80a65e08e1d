import type { Caller } from '@shared/kernel/access'
import type { RequestLine } from '@shared/requests/contract'
import type { RequestRecord } from './documents'
import { sayWhere } from './kind'

/** A request as lists and pages show it. */
export function requestLine(request: RequestRecord, { residentId }: Pick<Caller, 'residentId'>): RequestLine {
  const { _id: id, what, stream, category, level, state, stage, raisedAt, dueAt, movedFrom, doneAt, promise } = request
  return {
    ...{ id, what, stream, category, level, state, stage, raisedAt, dueAt, movedFrom, doneAt, promise },
    where: sayWhere(request),
    waiting: request.joined.length + 1,
    mine: isOwn(request, { residentId }),
  }
}

/** Whether the caller raised it. */
export const isOwn = ({ by }: RequestRecord, { residentId }: Pick<Caller, 'residentId'>): boolean =>
  by.residentId === residentId
