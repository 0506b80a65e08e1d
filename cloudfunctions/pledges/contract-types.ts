import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { pledges } from '@shared/pledges/contract'

type Pledges = typeof pledges

/** What a procedure of this context takes, parsed. */
export type Input<N extends keyof Pledges> = InferContractRouterInputs<Pledges>[N]

/** What it answers. */
export type Output<N extends keyof Pledges> = InferContractRouterOutputs<Pledges>[N]
