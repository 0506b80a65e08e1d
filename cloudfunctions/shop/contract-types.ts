import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { shop } from '@shared/shop/contract'

type Shop = typeof shop

/** What a procedure of this context takes, parsed. */
export type Input<N extends keyof Shop> = InferContractRouterInputs<Shop>[N]

/** What it answers. */
export type Output<N extends keyof Shop> = InferContractRouterOutputs<Shop>[N]
