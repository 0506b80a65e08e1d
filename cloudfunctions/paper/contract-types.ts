import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { paper } from '@shared/paper/contract'

type Inputs = InferContractRouterInputs<typeof paper>
type Outputs = InferContractRouterOutputs<typeof paper>

/** What a procedure of this context is asked. */
export type Input<P extends keyof Inputs> = Inputs[P]
/** What it answers. */
export type Output<P extends keyof Outputs> = Outputs[P]
