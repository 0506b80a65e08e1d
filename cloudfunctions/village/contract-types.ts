import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { village } from '@shared/village/contract'

type Village = typeof village

/** What the contract lets into a procedure of this context. */
export type Input<N extends keyof Village> = InferContractRouterInputs<Village>[N]

/** What the contract promises of a procedure of this context. */
export type Output<N extends keyof Village> = InferContractRouterOutputs<Village>[N]

/** The answer of changes that have nothing to add. */
export const DONE: { readonly done: true } = { done: true }
