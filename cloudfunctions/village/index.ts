import { serve } from '../kernel/serve'
import { context, router } from './router'

/** The cloud function of places and people. */
export const main = serve(context, router)
