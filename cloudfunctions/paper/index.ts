import { serve } from '../kernel/serve'
import { context, router } from './router'

/** The cloud function of what is printed and handed in. */
export const main = serve(context, router)
