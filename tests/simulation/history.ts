import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { World } from './dump'
import type { Trial } from './trial'

/** One number for all that happened: every request, every answer, every mishap, and the world at the end. */
export const hashOfHistory = (world: World, { attempts, now }: Trial): string => hashOf({ world, attempts, now })
