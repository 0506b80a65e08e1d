import fs from 'node:fs'
import path from 'node:path'
import { startLocalCloud } from '../../localcloud'
import { clearHouses, newFolder, startHouse, writeProject } from './house'

afterEach(clearHouses)

/** Counts a visit in the database, in a transaction, and answers how many there have been. */
const VISITS = {
  visits: {
    source: `const tcb = require(SDK)
      const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true }).database()
      exports.main = async ({ by }) => {
        const transaction = await db.startTransaction()
        const visit = transaction.collection('visits').doc('v-' + by)
        const { data } = await visit.get()
        if (data) await visit.update({ count: db.command.inc(1), at: new Date() })
        else await transaction.collection('visits').add({ _id: 'v-' + by, by, count: 1, at: new Date() })
        await transaction.commit()
        return (await db.collection('visits').where({ by }).get()).data[0]
      }`,
  },
}

describe('a project', () => {
  test('stores documents from its functions, on the cloud’s clock, and finds them after a restart', async () => {
    const house = await startHouse(VISITS)
    await house.sdk.database().createCollection('visits')
    await house.ask('POST', '/local/call/visits', { event: { by: 'a' } })
    await house.ask('POST', '/local/clock', { advance: 86_400_000 })
    await house.restart()
    const { result } = (await house.ask('POST', '/local/call/visits', { event: { by: 'a' } })).body as {
      result: Record<string, unknown>
    }
    expect(result).toMatchObject({ _id: 'v-a', count: 2 })
    expect(Date.parse(String(result.at)) - Date.now()).toBeGreaterThan(86_000_000)
  })

  test('has the collections and indexes that its database.json names, and says which queries none serves', async () => {
    const folder = newFolder()
    writeProject(folder, {})
    const collections = [
      {
        name: 'claims',
        indexes: [
          {
            name: 'by_village',
            fields: [
              ['villageId', 1],
              ['at', -1],
            ],
          },
        ],
      },
    ]
    fs.mkdirSync(path.join(folder, 'dist'), { recursive: true })
    fs.writeFileSync(path.join(folder, 'dist', 'database.json'), JSON.stringify({ collections }))
    const cloud = await startLocalCloud({
      port: 0,
      dataDir: path.join(folder, 'data'),
      project: folder,
      durable: false,
    })
    try {
      const find = (query: object) =>
        cloud.database.execute('database.getDocument', { collectionName: 'claims', query: JSON.stringify(query) })
      await find({ villageId: 'v1' })
      await find({ colour: 'red' })
      const metrics = await (await fetch(`${cloud.url}/local/metrics`)).json()
      expect(metrics.database).toMatchObject({ operations: 2, scans: [{ collection: 'claims' }] })
    } finally {
      await cloud.close()
    }
  })

  test.each([
    ['a function without a proper name', { functions: [{ name: '../up' }] }],
    ['settings that are no object', []],
  ])('with %s keeps the cloud from starting and lets go of the data directory', async (_what, settings) => {
    const folder = newFolder()
    fs.writeFileSync(path.join(folder, 'cloudbaserc.json'), JSON.stringify(settings))
    const dataDir = path.join(folder, 'data')
    await expect(startLocalCloud({ port: 0, dataDir, project: folder })).rejects.toThrow('cloudbaserc.json')
    await (await startLocalCloud({ port: 0, dataDir })).close()
  })

  test('does not start on a port that is taken, and lets go of the data directory', async () => {
    const house = await startHouse()
    const dataDir = path.join(newFolder(), 'data')
    await expect(startLocalCloud({ port: house.cloud.port, dataDir })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await (await startLocalCloud({ port: 0, dataDir, durable: false })).close()
  })
})
