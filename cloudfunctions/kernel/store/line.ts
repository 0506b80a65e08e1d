import { BusyError } from './store'

/** Who stood in front in the line: nobody, somebody who came through, or somebody who gave up. */
export type Before = 'nobody' | 'through' | 'gaveUp'

/** Lets `work` be done at a place: at once, or when those who came there earlier are done with theirs. */
export type Line = <R>(place: string, work: (before: Before) => Promise<R>) => Promise<R>

/**
 * Lines, one a place. Nobody is kept waiting for ever: whoever is in front makes requests that end of themselves, and
 * must not wait for a turn in the same lines meanwhile.
 */
export function openLine(): Line {
  const lastAt = new Map<string, Promise<Before>>()
  return async (place, work) => {
    const inFront = lastAt.get(place) ?? Promise.resolve('nobody')
    const mine = inFront.then(work)
    const over = mine.then(
      () => 'through' as const,
      (error) => (error instanceof BusyError ? 'gaveUp' : 'through'),
    )
    lastAt.set(place, over)
    try {
      return await mine
    } finally {
      if (lastAt.get(place) === over) lastAt.delete(place)
    }
  }
}
