import { statesOf } from '@shared/kinds'
import { namesIn } from '@shared/matter/flow'
import type { Event } from '../kernel/events'
import type { Finding } from '../kernel/finding'
import { storiesOf, walk } from '../kernel/history'
import { everyOf, type Store } from '../kernel/store'
import { type Kind, type Replayable, subjectOf, type Traits } from './kind'
import { proveMatter } from './prove'

/** Every matter of one kind in a village as it stands, with what was done to it. */
export interface KindFile<M> {
  readonly matters: readonly M[]
  readonly stories: ReadonlyMap<string, readonly Event[]>
}

/** Reads what the proof of one kind needs, for kinds that are the village's as a whole and no household's. */
export async function fileOf<M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  store: Store,
  { villageId, now }: { villageId: string; now: number },
): Promise<KindFile<M>> {
  const where = { villageId, state: { in: namesIn(statesOf(kind.name)) } }
  const stored = await everyOf(store, kind.of, { where, order: { by: 'deadlineAt', direction: 'asc' } })
  const [matters, stories] = await Promise.all([
    Promise.all(stored.map((one) => kind.current({ tx: store }, one, now))),
    storiesOf(
      store,
      stored.map(({ _id }) => subjectOf(kind, _id)),
    ),
  ])
  return { matters, stories }
}

/** Every matter of the kind is what was done to it. */
export const proveKind = <M extends T['stored'], T extends Traits>(
  kind: Kind<M, T> & Replayable<M>,
  { matters, stories }: KindFile<M>,
): Finding[] =>
  matters.flatMap((matter) => {
    const history = walk(kind.flowOf(matter), stories.get(subjectOf(kind, matter._id)) ?? [])
    return proveMatter(kind, matter, history, kind.proves?.(matter, history.steps) ?? [])
  })
