import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { filings } from '@shared/filings/contract'

type Filings = typeof filings

/** What a procedure of this context takes, parsed. */
export type Input<N extends keyof Filings> = InferContractRouterInputs<Filings>[N]

/** What it answers. */
export type Output<N extends keyof Filings> = InferContractRouterOutputs<Filings>[N]
