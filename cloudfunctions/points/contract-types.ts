import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { pointsContract } from '@shared/points/contract'

type Points = typeof pointsContract

/** What a procedure of this context takes, parsed. */
export type Input<N extends keyof Points> = InferContractRouterInputs<Points>[N]

/** What it answers. */
export type Output<N extends keyof Points> = InferContractRouterOutputs<Points>[N]
