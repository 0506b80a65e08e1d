import { shrink } from './shrink'
import { simulate } from './simulate'
import { commandOf, storyOf } from './story'
import type { Plan } from './trial'

/** What a worker tells of one plan: nothing wrong, or the story of it made as small as possible. */
export interface Told {
  readonly seed: number
  readonly story: string | null
}

async function tell(plan: Plan): Promise<Told> {
  const result = await simulate(plan)
  if (result.wrong.length === 0) return { seed: plan.seed, story: null }
  const smallest = await shrink({ plan, result })
  return { seed: plan.seed, story: `${storyOf(smallest)}\nWhole: ${commandOf(plan)}` }
}

process.on('message', (plan: Plan) => {
  void tell(plan).then((told) => process.send?.(told))
})
process.on('disconnect', () => process.exit())
