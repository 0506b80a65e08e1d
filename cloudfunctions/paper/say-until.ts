import { sayDay } from '@shared/kernel/time'

/** The last day of a notice; where its clock stands still, why. */
export const sayUntil = (deadlineAt: number | null): string => (deadlineAt === null ? '正在核对' : sayDay(deadlineAt))
