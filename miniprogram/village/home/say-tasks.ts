import { serverNow } from '@/cloud/link/clock'
import type { Here } from '@/cloud/person/use-here'

export type WaitingLine = Here['waiting'][number]

/** News are there to be read; everything else is there to be done. */
export const isTask = ({ about }: WaitingLine): boolean => about !== 'message'

/** How many things are to be done: one line can stand for a whole desk. */
export const countTasks = (waiting: readonly WaitingLine[]): number =>
  waiting.filter(isTask).reduce((sum, { count }) => sum + count, 0)

/** The line below; once the nearest deadline is over, that, instead of a day that has passed. */
export const sayDetail = ({ detail, deadlineAt }: WaitingLine): string =>
  deadlineAt !== null && deadlineAt <= serverNow() ? '过了时，请尽快办' : detail
