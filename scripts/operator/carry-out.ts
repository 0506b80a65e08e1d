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
    createFunctionTriggers(name: string, triggers: readonly Timer[]): Promise<unknown>
    deleteFunctionTrigger(name: string, triggerName: string): Promise<unknown>
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
  Triggers: z.array(z.looseObject({ TriggerName: z.string(), TriggerDesc: z.string().optional() })).nullish(),
})
type FunctionDetail = z.infer<typeof functionDetail>
type Timer = PlannedFunction['triggers'][number]

/**
 * What passes by itself: calls that came too fast, a function that the platform still works on, a collection that it has
 * only just made and does not find yet. Source: the error codes of its interfaces.
 */
const PASSING = z.looseObject({
  code: z.string().regex(/^(RequestLimitExceeded|FailedOperation\.FunctionStatusError|ResourceNotFound)/),
})
const PAUSES_MS = [500, 1000, 2000, 4000]

/** Tries again after a pause, a few times, while what stands in the way is of the passing kind. */
async function patiently<T>(ask: () => Promise<T>, pauses: readonly number[] = PAUSES_MS): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const [pause, ...later] = pauses
    if (pause === undefined || !PASSING.safeParse(error).success) throw error
    await new Promise((resolve) => setTimeout(resolve, pause))
    return patiently(ask, later)
  }
}

/**
 * Makes an environment hold what the plan says. Nothing is ever dropped, and it may be repeated: what is there stays,
 * what is missing is added. Throws at the first thing that does not go as it should.
 */
export async function carryOut(plan: Deployment, hands: Hands): Promise<void> {
  const { manager, say, variables } = hands
  const functions = plan.functions.map((planned) => fillIn(planned, variables))
  const running = await findRunning(plan.envId, functions, hands)
  for (const planned of functions) keepSecret(plan.envId, planned, running.get(planned.name))
  say('storage')
  await patiently(() => manager.storage.setStorageAcl('PRIVATE'))
  const { Collections } = collectionList.parse(
    await patiently(() => manager.database.listCollections({ MgoLimit: MOST_COLLECTIONS, MgoOffset: 0 })),
  )
  const present = new Set(Collections.map(({ CollectionName }) => CollectionName))
  for (const collection of plan.collections) await settle(plan.envId, collection, present.has(collection.name), hands)
  for (const planned of functions) await install(planned, running.has(planned.name), hands)
}

const detailOf = async (name: string, { manager }: Hands): Promise<FunctionDetail> =>
  functionDetail.parse(await patiently(() => manager.functions.getFunctionDetail(name)))

/** Those of the functions that run there already, by name. */
async function findRunning(
  envId: string,
  functions: readonly PlannedFunction[],
  hands: Hands,
): Promise<ReadonlyMap<string, FunctionDetail>> {
  const listed = functionList.parse(await patiently(() => hands.manager.functions.listAllFunctions({ envId })))
  const names = new Set(listed.map(({ FunctionName }) => FunctionName))
  const running = new Map<string, FunctionDetail>()
  for (const { name } of functions) if (names.has(name)) running.set(name, await detailOf(name, hands))
  return running
}

const variablesOf = ({ Environment }: FunctionDetail) =>
  new Map(Environment?.Variables.map(({ Key, Value }) => [Key, Value]))

/** With another secret nobody could read a sealed number or enter by a printed door code ever again. */
function keepSecret(envId: string, { name, envVariables }: PlannedFunction, running: FunctionDetail | undefined): void {
  const kept = running && variablesOf(running).get('CUNXING_SECRET')
  if (kept && kept !== envVariables.CUNXING_SECRET)
    throw new Error(`${name} runs in ${envId} with another CUNXING_SECRET. Find that one: it cannot be changed.`)
}

async function settle(envId: string, { name, indexes }: PlannedCollection, isThere: boolean, hands: Hands) {
  const { database } = hands.manager
  hands.say(`collection ${name}${isThere ? '' : ' (new)'}`)
  if (!isThere) await patiently(() => database.createCollection(name))
  const Param = { EnvId: envId, CollectionName: name, AclTag: 'ADMINONLY' }
  await patiently(() => hands.manager.commonService().call({ Action: 'ModifyDatabaseACL', Param }))
  const { Indexes } = collectionDetail.parse(await patiently(() => database.describeCollection(name)))
  const missing = missingIndexes(name, indexes, Indexes)
  if (missing.length === 0) return
  hands.say(`  ${missing.map(({ IndexName }) => IndexName).join(', ')}`)
  await patiently(() => database.updateCollection(name, { CreateIndexes: missing }))
}

type PresentIndex = z.infer<typeof collectionDetail>['Indexes'][number]

/** The declared indexes that are not there yet. Throws when one of the same name is another: to drop it is for people. */
function missingIndexes(
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

/** How a timer of a function stands beside its declaration; the platform tells its times bare or wrapped in JSON. */
function timerOf({ Triggers }: FunctionDetail, { name, config }: Timer) {
  const found = Triggers?.find(({ TriggerName }) => TriggerName === name)
  if (!found) return 'missing'
  const { TriggerDesc } = found
  return TriggerDesc === undefined || TriggerDesc.replaceAll('\\', '').includes(config) ? 'set' : 'another'
}

async function install(planned: PlannedFunction, isThere: boolean, hands: Hands): Promise<void> {
  const { functions } = hands.manager
  hands.say(`function ${planned.name}${isThere ? '' : ' (new)'}`)
  const func = { ...planned, triggers: [] }
  await patiently(() => functions.createFunction({ func, functionRootPath: hands.root, force: true }))
  await setTimers(planned, hands)
  const differences = differencesOf(planned, await detailOf(planned.name, hands))
  if (differences.length > 0)
    throw new Error(`${planned.name} was deployed, but is not as declared: ${differences.join('; ')}.`)
}

/** The manager makes every timer of a function anew, and of one that is there already twice: the platform may refuse that. */
async function setTimers({ name, triggers }: PlannedFunction, hands: Hands): Promise<void> {
  const { functions } = hands.manager
  if (triggers.length === 0) return
  const found = await detailOf(name, hands)
  const wanted = triggers.filter((timer) => timerOf(found, timer) !== 'set')
  for (const timer of wanted)
    if (timerOf(found, timer) === 'another') await patiently(() => functions.deleteFunctionTrigger(name, timer.name))
  if (wanted.length > 0) await patiently(() => functions.createFunctionTriggers(name, wanted))
}

/** In what a function of the environment differs from its declaration; values of variables are compared, never shown. */
function differencesOf(planned: PlannedFunction, found: FunctionDetail): string[] {
  const values = variablesOf(found)
  const differs = (what: string, is: string | number, wanted: string | number) =>
    is === wanted ? [] : [`${what} is ${is}, not ${wanted}`]
  const wrongTimers = { missing: 'is missing', another: 'has other times' }
  return [
    ...differs('status', found.Status, 'Active'),
    ...differs('runtime', found.Runtime, planned.runtime),
    ...differs('timeout', found.Timeout, planned.timeout),
    ...differs('memory', found.MemorySize, planned.memorySize),
    ...Object.entries(planned.envVariables).flatMap(([name, value]) =>
      values.get(name) === value ? [] : [`variable ${name} is not as set`],
    ),
    ...planned.triggers.flatMap((timer) => {
      const stands = timerOf(found, timer)
      return stands === 'set' ? [] : [`timer ${timer.name} ${wrongTimers[stands]}`]
    }),
  ]
}
