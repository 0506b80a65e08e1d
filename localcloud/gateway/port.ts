import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** A request as it comes over a port: the body as text or bytes, null when it is larger than the limit. */
export interface PortRequest {
  readonly contentType: string
  readonly body: string | Uint8Array | null
}

/** What goes back. */
export interface PortAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** What the asking side is given; `far-end.cjs` knows what to do with it. */
export interface FarEnd {
  readonly port: MessagePort
  /** Bytes. A larger body is not sent, only said to be there. */
  readonly bodyLimit: number
}

/** Ports on which requests are answered. */
export interface Ports {
  /** Opens one; it closes with the thread that its far end is given to. */
  open(): FarEnd
  /** Closes all; who waits for an answer hears that the other side hung up. */
  close(): void
}

/** Makes ports whose requests `answer` answers, each as soon as it is ready; it must not reject. */
export function createPorts(bodyLimit: number, answer: (asked: PortRequest) => Promise<PortAnswer>): Ports {
  const ports = new Set<MessagePort>()
  return {
    open() {
      const { port1: near, port2: port } = new MessageChannel()
      ports.add(near)
      near.on('close', () => ports.delete(near))
      near.on('message', async ({ id, ...asked }: PortRequest & { readonly id: number }) => {
        near.postMessage({ id, ...(await answer(asked)) })
      })
      // A port that nobody asks keeps no process from ending.
      near.unref()
      return { port, bodyLimit }
    },
    close() {
      for (const port of ports) port.close()
    },
  }
}
