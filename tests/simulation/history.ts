import { hashOf } from '../../cloudfunctions/kernel/hash'
import type { World } from './dump'
import type { Heard, Trial } from './trial'

/** Where in the code something failed is not part of the history: how a stack is written down depends on the engine. */
const told = ({ answer, ...rest }: Heard) => ({
  ...rest,
  answer: answer.is === 'nothing' ? { is: answer.is, why: answer.why } : answer,
})

/** One number for all that happened: every request, every answer, every mishap, and the world at the end. */
export const hashOfHistory = (world: World, { attempts, now }: Trial): string =>
  hashOf({ world, now, attempts: attempts.map(({ heard, ...attempt }) => ({ ...attempt, heard: heard.map(told) })) })
