import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { village } from '@shared/village/contract'

type Village = typeof village

/** What the contract lets into a procedure of these pages. */
export type Input<N extends keyof Village> = InferContractRouterInputs<Village>[N]

/** What the contract promises of a procedure of these pages. */
export type Output<N extends keyof Village> = InferContractRouterOutputs<Village>[N]
