import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { requests } from '@shared/requests/contract'

type Requests = typeof requests

/** What a procedure of this context takes, parsed. */
export type Input<N extends keyof Requests> = InferContractRouterInputs<Requests>[N]

/** What it answers. */
export type Output<N extends keyof Requests> = InferContractRouterOutputs<Requests>[N]
