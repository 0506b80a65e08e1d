import type { Fault } from '../fault'
import { inLocalCloud } from './cloud'
import { inClock, inFilings, inFlows, inInspection, inMeetings, inPledges, inRequests, inShop } from './contexts'
import { inAccess, inContracts } from './doors'
import { inKernel } from './kernel'
import { inFairness, inLedger } from './ledger'
import { inMask } from './mask'
import { inProof } from './proof'
import { byStrangers } from './strangers'

/** Every fault that is put in, layer by layer. */
export const FAULTS: readonly Fault[] = [
  ...[...inContracts, ...inAccess, ...inKernel, ...inFlows],
  ...[
    ...inLedger,
    ...inFairness,
    ...inShop,
    ...inInspection,
    ...inMeetings,
    ...inPledges,
    ...inFilings,
    ...inRequests,
    ...inClock,
    ...inProof,
    ...inMask,
  ],
  ...[...inLocalCloud, ...byStrangers],
]
