type Listener = (event: { type: 'abort'; target: Signal }) => void

class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(type: string, listener: Listener) {
    if (type === 'abort') this.listeners.add(listener)
  }

  removeEventListener(_type: string, listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  abort(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const event = { type: 'abort', target: this } as const
    this.onabort?.(event)
    for (const listener of [...this.listeners]) listener(event)
  }
}

/** What the query library needs of AbortController, which the mini-program's runtime does not have. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = Object.assign(new Error('aborted'), { name: 'AbortError' })) {
    this.signal.abort(reason)
  }
}
