import { type ChangeName, isChangeName } from '../../miniprogram/cloud/wishes/changes'
import { isRead, procedureNames } from '../security/contract-inputs'
import { differences, fingerprint } from '../security/fingerprint'
import { firstSpot, whoMay } from '../security/model'
import { sampleOf } from '../security/samples'
import { laySpot } from '../security/spots'
import { openCloud, type TestCloud } from '../support/cloud'
import { layWorld } from '../support/world'
import { type CloudEvent, type Kept, NO_NETWORK, startClient } from './harness/client'

let cloud: TestCloud
const spot = firstSpot()
beforeAll(async () => {
  cloud = await openCloud()
  await layWorld(cloud)
  await laySpot(cloud.store, spot, cloud.now())
})
afterAll(() => cloud.close())

const changes = procedureNames().filter((name) => !isRead(name))

/** A phone of somebody who may do it: the first answer is lost after the cloud has done it, unless it never came there. */
function phoneOf(procedure: string, kept: Kept, lost: number, came: boolean) {
  const person = whoMay(procedure, spot)[0] ?? 'nobody-knows'
  let left = lost
  return startClient(kept, async (name: string, event: CloudEvent) => {
    const cut = left-- > 0
    const answer = came || !cut ? await cloud.call(person, name, event) : undefined
    if (cut) throw NO_NETWORK
    return answer
  })
}

const wish = (name: ChangeName) => ({ name, thing: 'thing', input: withoutKey(name), about: '', draft: undefined })
function withoutKey(name: ChangeName): object {
  const { key: _, ...input } = sampleOf(name, spot)
  return input
}

test.each(changes)(
  '%s: its answer lost, then pressed again, then the app closed: it is one change with one outcome',
  async (name) => {
    if (!isChangeName(name)) throw new Error(`the client does not know ${name}`)
    const kept: Kept = { storage: new Map(), files: new Set() }
    const before = phoneOf(name, kept, 1, true)
    const mine = { current: undefined as string | undefined }
    expect(await before.press(wish(name), mine, { current: true })).toMatchObject({ is: 'offline' })
    const after = await fingerprint(cloud)
    const again = await before.press(wish(name), mine, { current: true })
    expect(['done', 'refused']).toContain(again.is)
    expect(again).not.toMatchObject({ refusal: { code: 'KEY_REUSED' } })
    expect(differences(after, await fingerprint(cloud))).toEqual([])
    expect([...kept.storage.keys()].filter((key) => key.includes('wish.'))).toEqual([])
  },
)

test.each(changes)(
  '%s: its answer lost and the app closed, it is settled by the next start and changes nothing more',
  async (name) => {
    if (!isChangeName(name)) throw new Error(`the client does not know ${name}`)
    const kept: Kept = { storage: new Map(), files: new Set() }
    const looking = { current: true }
    await phoneOf(name, kept, 1, true).press(wish(name), { current: undefined }, looking)
    const after = await fingerprint(cloud)
    const next = phoneOf(name, kept, 0, true)
    await next.settleAll()
    expect(next.openWishes()).toEqual([])
    expect(differences(after, await fingerprint(cloud))).toEqual([])
  },
)
