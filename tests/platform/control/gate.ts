import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createSecureContext, TLSSocket } from 'node:tls'
import selfsigned from 'selfsigned'
import * as z from 'zod'

/** A request as it arrived behind TLS, with the host that it was meant for. */
export interface Asked {
  readonly host: string
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** What goes back; `cut` ends the connection instead, as a network does. */
export type Answer =
  | 'cut'
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string }

/** A way out of a process that leads to this test and nowhere else. */
export interface Gate {
  /** Variables with which a process sends what is meant for the vendor's hosts through the gate, and trusts it. */
  readonly variables: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** The vendor's hosts. Anything else that a process asks for is refused, and so seen. */
const HOSTS = ['*.tencentcloudapi.com', '*.cos.ap-shanghai.myqcloud.com']

let made: ReturnType<typeof makeCertificate> | undefined
/** The same for every gate: to make one costs more than all that goes through it. */
const certificate = () => {
  made ??= makeCertificate()
  return made
}

function makeCertificate() {
  const altNames = HOSTS.map((value) => ({ type: 2, value }))
  const extensions = [
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames },
  ]
  const options = { keySize: 2048, algorithm: 'sha256', days: 2, extensions }
  return selfsigned.generate([{ name: 'commonName', value: 'a test of the deployment' }], options)
}

/**
 * A proxy on loopback that plays the vendor's hosts: the vendor's tools honour `http_proxy`, so that what is deployed with
 * runs unchanged.
 */
export async function openGate(answer: (asked: Asked) => Answer): Promise<Gate> {
  const { cert, private: key } = certificate()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cunxing-gate-'))
  const trusted = path.join(folder, 'certificate.pem')
  writeFileSync(trusted, cert)
  const secureContext = createSecureContext({ key, cert })
  const inner = http.createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const result = answer({ host: headers.host ?? '', method, url, headers, body: await buffer(request) })
    if (result === 'cut') return void request.socket.destroy()
    response.writeHead(result.status ?? 200, result.headers ?? { 'content-type': 'application/json' }).end(result.body)
  })
  const outer = http.createServer((_, response) => response.writeHead(405).end())
  const sockets = new Set<Socket>()
  outer.on('connection', (socket) => sockets.add(socket))
  outer.on('connect', (_, socket: Socket) => {
    socket.on('error', () => undefined)
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    const opened = new TLSSocket(socket, { isServer: true, secureContext })
    opened.on('error', () => undefined)
    inner.emit('connection', opened)
  })
  outer.listen(0, '127.0.0.1')
  await once(outer, 'listening')
  const { port } = z.object({ port: z.int() }).parse(outer.address())
  return {
    variables: { http_proxy: `http://127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: trusted },
    close: async () => {
      outer.close()
      for (const socket of sockets) socket.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
