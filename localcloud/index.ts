import fs from 'node:fs'
import { type Clock, createClock } from './clock'
import { openDataDirectory } from './data-directory'
import { type Database, openDatabase } from './database'
import { CloudError } from './errors'
import { createGateway } from './gateway'
import { type Exchange, sendJson } from './http/exchange'
import { listen } from './http/server'

export interface LocalCloudOptions {
  /** Port on 127.0.0.1; 0 takes any free one. */
  readonly port: number
  /** Where everything is kept; made when missing. */
  readonly dataDir: string
  /** Whether an acknowledged write survives a power cut. Default true. */
  readonly durable?: boolean
  /** How far ahead of the machine's clock to start, in milliseconds. */
  readonly clockOffsetMs?: number
}

export interface LocalCloud {
  readonly url: string
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  readonly port: number
  readonly clock: Clock
  readonly database: Database
  /** Ends every function, closes the database and gives the port and the data directory back. */
  close(): Promise<void>
}

/** The name of the one environment. */
const ENV = 'local'

/** Starts a CloudBase environment on this machine. Rejects when the port or the data directory is taken. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const data = openDataDirectory(options.dataDir)
  const clock = createClock(options.clockOffsetMs)
  fs.mkdirSync(data.resolve('database'), { recursive: true })
  const database = openDatabase({
    file: data.resolve('database', 'data.db'),
    now: clock.now,
    durable: options.durable ?? true,
  })
  const gateway = createGateway({ keys: data.keys, clock, services: { database } })
  const handle = async (exchange: Exchange) => {
    if (exchange.path === '/admin') return gateway(exchange)
    const missing = new CloudError('NOT_FOUND', 'nothing here')
    sendJson(exchange, 404, { code: missing.code, message: missing.message, requestId: exchange.requestId })
  }
  const server = await listen(options.port, handle)
  return {
    url: `http://127.0.0.1:${server.port}`,
    env: ENV,
    secretId: data.keys.secretId,
    secretKey: data.keys.secretKey,
    port: server.port,
    clock,
    database,
    async close() {
      await server.close()
      database.close()
      data.release()
    },
  }
}
