import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { inspection } from '@shared/inspection/contract'

type Inspection = typeof inspection

/** What a procedure of this context takes, parsed. */
export type Input<N extends keyof Inspection> = InferContractRouterInputs<Inspection>[N]

/** What it answers. */
export type Output<N extends keyof Inspection> = InferContractRouterOutputs<Inspection>[N]
