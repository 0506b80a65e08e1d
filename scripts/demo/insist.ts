/** Asking again for what passes of itself, as a phone does: always under the same key, so that nothing is done twice. */

/** Whether it was done, nobody knows: the line was cut, or the function was not up or not through in its time. */
export class Unanswered extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'Unanswered'
  }
}

/** Sends a request; a line that is cut, and a cloud that cannot answer just now, are `Unanswered`. */
export async function request(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((error) => {
    throw new Unanswered(`${url}: ${error instanceof Error ? error.message : error}`)
  })
  if (response.status < 500) return response
  throw new Unanswered(`${url} answered ${response.status}: ${(await response.text()).slice(0, 500)}`)
}

const isCrowded = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'BUSY'

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 4_000
/** About half a minute of pauses: what has not passed by then does not pass of itself. */
const MOST_TRIES = 12

/** Asks until there is an answer that stays. What does not pass is thrown at once, what has not passed at last. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  let pause = FIRST_PAUSE_MS
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      const passes = error instanceof Unanswered || isCrowded(error)
      if (!passes || tries === MOST_TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
    }
  }
}
