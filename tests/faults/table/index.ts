import type { Fault } from '../fault'
import { inClock, inFlows, inInspection, inShop } from './contexts'
import { inKernel } from './kernel'
import { inFairness, inLedger } from './ledger'

/** Every fault that is put in, layer by layer. */
export const FAULTS: readonly Fault[] = [
  ...inKernel,
  ...inFlows,
  ...inLedger,
  ...inFairness,
  ...inShop,
  ...inInspection,
  ...inClock,
]
