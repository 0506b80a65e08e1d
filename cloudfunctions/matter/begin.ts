import type { Try } from '../kernel/outcome'
import { type Kind, subjectOf, type Traits } from './kind'
import { tellStep } from './tell'

/**
 * Writes down how a matter begins, in the change that makes it. Where the flow has a line for that, from the moment of asking,
 * whom it names is told; elsewhere a matter comes from nothing, and whoever makes it tells whom it concerns.
 */
export async function begin<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  turn: Try,
  matter: M,
  action: string,
): Promise<void> {
  const { start, steps } = kind.flowOf(matter)
  const line = steps.find((step) => step.from === start && step.action === action && step.to === matter.state)
  turn.note.villageId = matter.villageId
  turn.note.subject = subjectOf(kind, matter._id)
  turn.note.steps = [{ action, from: line?.from ?? '', to: matter.state }]
  if (line) await tellStep<M, T>(kind, { ...turn, photos: [], given: {} }, { before: matter, after: matter }, line)
}
