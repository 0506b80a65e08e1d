import { sayDay } from '@shared/kernel/time'

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)

/** `12月3日` of a village day `2026-12-03`. */
export const sayVillageDay = (day: string): string => sayDay(noonOf(day))

/** `2026年12月3日` of the same. */
export const sayWholeDay = (day: string): string => `${day.slice(0, 4)}年${sayVillageDay(day)}`

/** The last day of a notice; where its clock stands still, why. */
export const sayUntil = (deadlineAt: number | null): string => (deadlineAt === null ? '正在核对' : sayDay(deadlineAt))
