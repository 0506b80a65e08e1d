import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { meetings } from '@shared/meetings/contract'

type Meetings = typeof meetings

/** What a procedure of this context takes, parsed. */
export type Input<N extends keyof Meetings> = InferContractRouterInputs<Meetings>[N]

/** What it answers. */
export type Output<N extends keyof Meetings> = InferContractRouterOutputs<Meetings>[N]
