import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { describeFault, type Exchange, openExchange, sendJson } from './exchange'
import { isLoopbackHost } from './loopback'

export type Handler = (exchange: Exchange) => Promise<void>

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/**
 * Listens on loopback only and hands every well-formed request to `handle`.
 * Bytes that are not HTTP, and a handler that fails, are answered in the platform's error shape.
 * If it is not `awake`, it keeps no process from ending.
 */
export async function listen(port: number, handle: Handler, awake: boolean): Promise<Listening> {
  const server = http.createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    // A peer that hangs up in the middle is no fault of anybody's.
    request.on('error', () => response.destroy())
    response.on('error', () => response.destroy())
    const exchange = openExchange(request, response)
    if (!exchange || !isLoopbackHost(request)) {
      response.writeHead(400, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
      response.end(JSON.stringify({ code: 'INVALID_PARAM', message: 'only a path on a loopback host', requestId: '' }))
      return
    }
    handle(exchange).catch((error) => {
      sendJson(exchange, 500, describeFault(error, exchange.requestId))
      response.destroy()
    })
  })
  server.on('clientError', (_error, socket) => {
    if (!socket.writable) {
      socket.destroy()
      return
    }
    const text = JSON.stringify({ code: 'INVALID_PARAM', message: 'not an HTTP request', requestId: '' })
    const head = `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${text.length}`
    socket.end(`${head}\r\nconnection: close\r\n\r\n${text}`)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  if (!awake) server.unref().on('connection', (socket) => socket.unref())
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
