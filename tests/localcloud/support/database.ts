import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

// Away from the platform's network the SDK would look for its metadata server first, slowly.
process.env.SUMERU_ENV = 'test'

import cloudbase from '@cloudbase/node-sdk'
import { type LocalCloud, startLocalCloud } from '../../../localcloud'
import type { CollectionDeclaration } from '../../../localcloud/database'
import { openDoor } from './doors'

/** The database as a function gets it from the SDK. */
export type SdkDatabase = ReturnType<ReturnType<typeof cloudbase.init>['database']>

export interface CloudUnderTest {
  cloud: LocalCloud
  db: SdkDatabase
  close(): Promise<void>
}

/** Starts a local cloud with an empty data directory, and opens its database through the SDK. */
export async function startDatabase(declared: readonly CollectionDeclaration[] = []): Promise<CloudUnderTest> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'cunxing-database-'))
  const cloud = await startLocalCloud({ port: 0, dataDir, durable: false })
  openDoor(cloud)
  cloud.database.declare(declared)
  const close = async () => {
    await cloud.close()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
  return { cloud, db: sdkDatabase(cloud), close }
}

/** A connection of its own, as another function would have. */
export function sdkDatabase(cloud: Pick<LocalCloud, 'url' | 'env' | 'secretId' | 'secretKey'>): SdkDatabase {
  const { env, secretId, secretKey } = cloud
  return cloudbase.init({ env, secretId, secretKey, serviceUrl: `${cloud.url}/admin` }).database()
}
