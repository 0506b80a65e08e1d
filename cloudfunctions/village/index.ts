import { home, workbench } from '../home/exports'
import { serve } from '../kernel/serve'
import { context, routerWith } from './router'

/** The cloud function of places and people, and of the pages that everybody opens first. */
export const main = serve(context, routerWith({ home, workbench }))
