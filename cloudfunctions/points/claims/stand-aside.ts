import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { claimKind } from './kind'

/** Kin that the roster does not know leaves one claim to the rest of the council, or comes back to it while it is undecided. */
export const standAside = (call: Call, { claimId: id, aside }: Input<'standAside'>): Promise<Output<'standAside'>> =>
  take(claimKind, call, { id, action: aside ? 'standAside' : 'comeBack' })
