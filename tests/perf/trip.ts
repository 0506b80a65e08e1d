import { clearHouses, type House, startHouse } from '../localcloud/house'
import { median } from './cost'

/** Processor time of one request to the database in milliseconds, of all threads together: medians of the rounds. */
export interface TripCosts {
  /** From a function, over HTTP. */
  readonly http: number
  /** From a function, over the message port. */
  readonly port: number
  /** The SDK and its signature alone: the request is answered where it is made. */
  readonly sdk: number
  /** The database alone: the same requests put to it where it is. */
  readonly engine: number
}

const ROUNDS = 10
const TRIPS = 300

/** Gets and updates one document in turns, over the door that `by` names, and answers what that cost the whole process. */
const SOURCE = `
const http = require('node:http')
const { EventEmitter } = require('node:events')
const { Readable } = require('node:stream')
const tcb = require(SDK)
const { URL: portUrl } = JSON.parse(process.env.TCB_CONTEXT_CNFG)
const urls = { port: portUrl, http: portUrl.replace('127.0.0.1', 'localhost'), sdk: 'http://nowhere.invalid/admin' }
const { request } = http
http.request = (url, options, answer) => {
  if (!url.startsWith(urls.sdk)) return request(url, options, answer)
  const asked = Object.assign(new EventEmitter(), { setTimeout() {}, write() {}, end() {
    const response = Readable.from([Buffer.from(JSON.stringify({ requestId: 'r', data: { list: [], updated: 1 } }))])
    setImmediate(() => answer(Object.assign(response, { statusCode: 200, headers: {} })))
  } })
  return asked
}
exports.main = async ({ by, trips }) => {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true, serviceUrl: urls[by] })
  const doc = app.database().collection('books').doc('b1')
  const before = process.cpuUsage()
  for (let n = 0; n < trips; n += 2) {
    await doc.get()
    await doc.update({ balance: n, note: { at: n } })
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / trips
}`

const BOOK = {
  _id: 'b1',
  householdId: 'qs-h1',
  head: '张三',
  balance: 0,
  lots: [{ points: 5, expiresAt: 1 }],
  note: {},
}

/**
 * What a trip costs by each way, in one process: the ways take turns, so that whatever else the machine does meets them all alike.
 * The first two rounds warm up and are not counted.
 */
export async function tripCosts(): Promise<TripCosts> {
  const house = await startHouse({ trips: { source: SOURCE, settings: { timeout: 600 } } })
  try {
    house.cloud.database.declare([{ name: 'books', indexes: [] }])
    await house.sdk.database().collection('books').add(BOOK)
    const ways = {
      http: () => tripsBy(house, 'http'),
      port: () => tripsBy(house, 'port'),
      sdk: () => tripsBy(house, 'sdk'),
      engine: () => engineCost(house),
    }
    const seen = { http: [] as number[], port: [] as number[], sdk: [] as number[], engine: [] as number[] }
    for (let round = -2; round < ROUNDS; round++) {
      for (const way of ['http', 'port', 'sdk', 'engine'] as const) {
        const cost = await ways[way]()
        if (round >= 0) seen[way].push(cost)
      }
    }
    return { http: median(seen.http), port: median(seen.port), sdk: median(seen.sdk), engine: median(seen.engine) }
  } finally {
    await clearHouses()
  }
}

async function tripsBy({ sdk }: House, by: string): Promise<number> {
  const asked = { name: 'trips', data: { by, trips: TRIPS } }
  return Number((await sdk.callFunction(asked, { timeout: 600_000 })).result)
}

async function engineCost({ cloud: { database } }: House): Promise<number> {
  const where = { collectionName: 'books', query: '{"_id":"b1"}', multi: false }
  const before = process.cpuUsage()
  for (let n = 0; n < TRIPS; n += 2) {
    await database.execute('database.getDocument', where)
    const data = `{"$set":{"balance":{"$numberInt":"${n}"},"note.at":{"$numberInt":"${n}"}}}`
    await database.execute('database.modifyDocument', { ...where, data, merge: true })
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / TRIPS
}
