import * as z from 'zod'
import { type Deployment, fillIn, type PlannedCollection, type PlannedFunction, type PlatformIndex } from './deployment'

/** As much of the vendor's manager (`@cloudbase/manager-node`) as a deployment uses. What it answers is parsed here. */
export interface Manager {
  readonly database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<unknown>
    createCollection(name: string): Promise<unknown>
    describeCollection(name: string): Promise<unknown>
    updateCollection(name: string, change: { CreateIndexes: readonly PlatformIndex[] }): Promise<unknown>
  }
  readonly storage: { setStorageAcl(tag: 'PRIVATE'): Promise<unknown> }
  readonly functions: {
    listAllFunctions(of: { envId: string }): Promise<unknown>
    getFunctionDetail(name: string): Promise<unknown>
    createFunction(wanted: { func: PlannedFunction; functionRootPath: string; force: true }): Promise<unknown>
  }
  commonService(): { call(request: { Action: string; Param: Readonly<Record<string, string>> }): Promise<unknown> }
}

/** What a deployment works with: `root` is where the bundles lie, `say` hears each step. */
export interface Hands {
  readonly manager: Manager
  readonly root: string
  readonly variables: NodeJS.ProcessEnv
  readonly say: (line: string) => void
}

const MOST_COLLECTIONS = 1000

const collectionList = z.looseObject({ Collections: z.array(z.looseObject({ CollectionName: z.string() })) })
const collectionDetail = z.looseObject({
  Indexes: z.array(
    z.looseObject({
      Name: z.string(),
      Unique: z.boolean(),
      Keys: z.array(z.looseObject({ Name: z.string(), Direction: z.coerce.string() })),
    }),
  ),
})
const functionList = z.array(z.looseObject({ FunctionName: z.string() }))
const functionDetail = z.looseObject({
  Status: z.string(),
  Runtime: z.string(),
  Timeout: z.number(),
  MemorySize: z.number(),
  Environment: z.looseObject({ Variables: z.array(z.looseObject({ Key: z.string(), Value: z.string() })) }).nullish(),
  Triggers: z.array(z.looseObject({ TriggerName: z.string() })).nullish(),
})

/**
 * Makes an environment hold what the plan says. Nothing is ever dropped, and it may be repeated: what is there stays,
 * what is missing is added. Throws at the first thing that does not go as it should.
 */
export async function carryOut(plan: Deployment, hands: Hands): Promise<void> {
  const functions = plan.functions.map((planned) => fillIn(planned, hands.variables))
  await keepSecret(plan.envId, functions, hands)
  hands.say('storage')
  await hands.manager.storage.setStorageAcl('PRIVATE')
  const { Collections } = collectionList.parse(
    await hands.manager.database.listCollections({ MgoLimit: MOST_COLLECTIONS, MgoOffset: 0 }),
  )
  const present = new Set(Collections.map(({ CollectionName }) => CollectionName))
  for (const collection of plan.collections) await settle(plan.envId, collection, present.has(collection.name), hands)
  for (const planned of functions) await install(planned, hands)
}

/** With another secret nobody could read a sealed number or enter by a printed door code ever again. */
async function keepSecret(envId: string, functions: readonly PlannedFunction[], { manager }: Hands): Promise<void> {
  const running = new Set(
    functionList.parse(await manager.functions.listAllFunctions({ envId })).map(({ FunctionName }) => FunctionName),
  )
  for (const { name, envVariables } of functions.filter((planned) => running.has(planned.name))) {
    const { Environment } = functionDetail.parse(await manager.functions.getFunctionDetail(name))
    const kept = Environment?.Variables.find(({ Key }) => Key === 'CUNXING_SECRET')?.Value
    if (kept && kept !== envVariables.CUNXING_SECRET)
      throw new Error(`${name} runs in ${envId} with another CUNXING_SECRET. Find that one: it cannot be changed.`)
  }
}

async function settle(envId: string, { name, indexes }: PlannedCollection, isThere: boolean, hands: Hands) {
  const { database } = hands.manager
  hands.say(`collection ${name}${isThere ? '' : ' (new)'}`)
  if (!isThere) await database.createCollection(name)
  const Param = { EnvId: envId, CollectionName: name, AclTag: 'ADMINONLY' }
  await hands.manager.commonService().call({ Action: 'ModifyDatabaseACL', Param })
  const missing = missingIndexes(name, indexes, collectionDetail.parse(await database.describeCollection(name)).Indexes)
  if (missing.length === 0) return
  hands.say(`  ${missing.map(({ IndexName }) => IndexName).join(', ')}`)
  await database.updateCollection(name, { CreateIndexes: missing })
}

type PresentIndex = z.infer<typeof collectionDetail>['Indexes'][number]

/** The declared indexes that are not there yet. Throws when one of the same name is another: to drop it is for people. */
export function missingIndexes(
  collection: string,
  declared: readonly PlatformIndex[],
  present: readonly PresentIndex[],
): PlatformIndex[] {
  const shape = (unique: boolean, keys: readonly { Name: string; Direction: string }[]) =>
    JSON.stringify([unique, keys.map(({ Name, Direction }) => [Name, Direction])])
  const known = new Map(present.map(({ Name, Unique, Keys }) => [Name, shape(Unique, Keys)]))
  return declared.filter(({ IndexName, MgoKeySchema }) => {
    const found = known.get(IndexName)
    if (found === undefined) return true
    if (found !== shape(MgoKeySchema.MgoIsUnique, MgoKeySchema.MgoIndexKeys))
      throw new Error(`${collection} has another index of the name ${IndexName}. Drop it in the console and try again.`)
    return false
  })
}

async function install(planned: PlannedFunction, { manager, root, say }: Hands): Promise<void> {
  say(`function ${planned.name}`)
  await manager.functions.createFunction({ func: planned, functionRootPath: root, force: true })
  const differences = differencesOf(planned, await manager.functions.getFunctionDetail(planned.name))
  if (differences.length > 0)
    throw new Error(`${planned.name} was deployed, but is not as declared: ${differences.join('; ')}.`)
}

/** In what a function of the environment differs from its declaration; values of variables are compared, never shown. */
export function differencesOf(planned: PlannedFunction, detail: unknown): string[] {
  const found = functionDetail.parse(detail)
  const values = new Map(found.Environment?.Variables.map(({ Key, Value }) => [Key, Value]))
  const timers = new Set(found.Triggers?.map(({ TriggerName }) => TriggerName))
  const differs = (what: string, is: string | number, wanted: string | number) =>
    is === wanted ? [] : [`${what} is ${is}, not ${wanted}`]
  return [
    ...differs('status', found.Status, 'Active'),
    ...differs('runtime', found.Runtime, planned.runtime),
    ...differs('timeout', found.Timeout, planned.timeout),
    ...differs('memory', found.MemorySize, planned.memorySize),
    ...Object.entries(planned.envVariables).flatMap(([name, value]) =>
      values.get(name) === value ? [] : [`variable ${name} is not as set`],
    ),
    ...planned.triggers.flatMap(({ name }) => (timers.has(name) ? [] : [`timer ${name} is missing`])),
  ]
}
