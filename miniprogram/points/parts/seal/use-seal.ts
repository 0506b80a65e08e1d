import { sayDay } from '@shared/kernel/time'
import { serverNow } from '@/cloud/link/clock'
import { cloud } from '@/cloud/link/link'
import { type Read, useRead } from '@/cloud/reads/use-read'

export type Sealed = Awaited<ReturnType<typeof cloud.points.seal>>
type Seal = NonNullable<Sealed['seal']>

/** The village's newest seal, and where in it my household's passbook is. */
export const useSeal = (): Read<Sealed> => useRead(['points', 'seal'], () => cloud.points.seal({}))

/** So many signs of it are enough to tell one seal from another. */
const SIGNS = 8

/** The seal as people compare it: `3f9a c01b`. */
export const saySeal = ({ root }: Seal): string => `${root.slice(0, SIGNS / 2)} ${root.slice(SIGNS / 2, SIGNS)}`

/** Of which day it is: `今天`, or the date. */
export const sayOfDay = ({ at }: Seal): string => (sayDay(at) === sayDay(serverNow()) ? '今天' : sayDay(at))
