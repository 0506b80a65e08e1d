import * as z from 'zod'

/** The environment's id in these tests. */
export const ENV_ID = 'county-1'
export const DATABASE = 'tnt-county1'
export const BUCKET = '636f-county-1-1250000000'
export const APP = '1250000000'

const env = { EnvId: z.literal(ENV_ID) }
const connector = z.strictObject({ InstanceId: z.literal('flexdb'), DatabaseName: z.literal(DATABASE) })
/** Letters, digits, `_` and `-`; not with `_` in front. */
const table = z.string().regex(/^[A-Za-z0-9-][\w-]{0,95}$/)
const acl = z.enum(['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'])
const index = z.strictObject({
  IndexName: z.string().min(1).max(64),
  MgoKeySchema: z.strictObject({
    MgoIsUnique: z.boolean(),
    MgoIndexKeys: z.array(z.strictObject({ Name: z.string(), Direction: z.enum(['1', '-1']) })).min(1),
  }),
})

const named = {
  FunctionName: z.string().regex(/^[A-Za-z][\w-]{1,59}$/),
  Namespace: z.literal(ENV_ID),
}
const variables = z
  .strictObject({ Variables: z.array(z.strictObject({ Key: z.string().regex(/^[A-Za-z]\w*$/), Value: z.string() })) })
  .refine((all) => JSON.stringify(all.Variables).length <= 4096, 'a function takes 4 KB of variables')
const size = { MemorySize: z.int().multipleOf(64).min(64).max(3072), Timeout: z.int().min(1).max(900) }
const code = z.strictObject({ CosBucketRegion: z.literal('ap-shanghai'), TempCosObjectName: z.string() })
const logs = { ClsLogsetId: z.literal('logset-1'), ClsTopicId: z.literal('topic-1') }
const noInstall = { InstallDependency: z.literal('FALSE') }
/** Seven fields: from the second to the year. */
const timers = z
  .array(
    z.strictObject({
      TriggerName: z.string().regex(/^[A-Za-z][\w-]*$/),
      Type: z.literal('timer'),
      TriggerDesc: z.string().regex(/^\S+( \S+){6}$/),
    }),
  )
  .max(10)

/**
 * What a deployment may ask, strictly. Source: the vendor's documented interfaces (CloudBase `tcb` 2018-06-08: UpdateTable,
 * DescribeTable, CreateTable, ListTables, ModifyDatabaseACL; SCF `scf` 2018-04-16: its functions, and its quotas).
 * DescribeEnvInfo, ModifyStorageSafeRule, GetTempCosInfo and BatchCreateTrigger are not documented for everybody: these are
 * as the vendor's own tools send them.
 */
export const REQUESTS = {
  tcb: {
    version: '2018-06-08',
    actions: {
      DescribeEnvInfo: z.strictObject(env),
      ListFunctions: z.strictObject({ ...env, Limit: z.int().max(100), Offset: z.int() }),
      ModifyStorageSafeRule: z.strictObject({ ...env, Bucket: z.literal(BUCKET), AclTag: acl }),
      ListTables: z.strictObject({
        ...env,
        ...{ MongoConnector: connector, MgoLimit: z.int().min(0).max(1000), MgoOffset: z.int() },
      }),
      CreateTable: z.strictObject({ ...env, MongoConnector: connector, TableName: table }),
      DescribeTable: z.strictObject({ ...env, MongoConnector: connector, TableName: table }),
      UpdateTable: z.strictObject({
        ...env,
        ...{ MongoConnector: connector, TableName: table, CreateIndexes: z.array(index).min(1) },
      }),
      ModifyDatabaseACL: z.strictObject({ ...env, CollectionName: table, AclTag: acl }),
    },
  },
  scf: {
    version: '2018-04-16',
    actions: {
      GetFunction: z.strictObject({ ...named, ShowCode: z.literal('TRUE') }),
      GetTempCosInfo: z.strictObject({ ObjectPath: z.string() }),
      CreateFunction: z.strictObject({
        ...{ ...named, ...size, ...logs, ...noInstall, Code: code, Environment: variables },
        ...{ Handler: z.literal('index.main'), Runtime: z.string(), Role: z.literal('TCB_QcsRole') },
        Stamp: z.literal('MINI_QCBASE'),
      }),
      UpdateFunctionCode: z.strictObject({ ...named, ...noInstall, Code: code, Handler: z.literal('index.main') }),
      UpdateFunctionConfiguration: z.strictObject({ ...named, ...size, ...logs, ...noInstall, Environment: variables }),
      BatchCreateTrigger: z.strictObject({ ...named, Count: z.int().positive(), Triggers: z.string() }),
      DeleteTrigger: z.strictObject({ ...named, TriggerName: z.string(), Type: z.literal('timer') }),
    },
  },
} as const

export const timersIn = (text: string) => timers.parse(JSON.parse(text))

type Actions = (typeof REQUESTS)['tcb']['actions'] & (typeof REQUESTS)['scf']['actions']
export type Action = keyof Actions
export type Parameters<A extends Action> = z.infer<Actions[A]>
