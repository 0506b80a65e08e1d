import { serve } from '../kernel/serve'
import { context, router } from './router'

export const main = serve(context, router)
