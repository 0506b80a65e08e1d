import { type Action, APP, BUCKET, DATABASE, ENV_ID, type Parameters, timersIn } from './requests'
import type { Uploads } from './uploads'

/** The platform's "no". */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

type Index = Parameters<'UpdateTable'>['CreateIndexes'][number]

export interface Collection {
  readonly indexes: Index[]
  acl: string
}

/** A function as it stands; what the platform tells of it begins with a capital. */
export interface Installed {
  zip: Buffer
  Status: string
  readonly Runtime: string
  MemorySize: number
  Timeout: number
  Environment: Parameters<'CreateFunction'>['Environment']
  readonly timers: Map<string, string>
}

const ID_INDEX = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }], Size: 4096 }

/** How the platform tells an index that it was asked to make. */
const told = ({ IndexName, MgoKeySchema }: Index) => ({
  ...{ Name: IndexName, Unique: MgoKeySchema.MgoIsUnique, Keys: MgoKeySchema.MgoIndexKeys, Size: 4096 },
})

/** An environment of the platform, empty at first, that keeps what it is told. */
export class Environment {
  readonly collections = new Map<string, Collection>()
  readonly functions = new Map<string, Installed>()
  storage = 'READONLY'
  /** The permission to upload that is given out. */
  readonly permission =
    'q-sign-algorithm=sha1&q-ak=temporary&q-sign-time=0;1&q-key-time=0;1&q-header-list=&q-url-param-list=&q-signature=made-up'

  constructor(private readonly uploads: Uploads) {}

  /** What the platform does and answers, by action. */
  readonly actions: { readonly [A in Action]: (asked: Parameters<A>) => object } = {
    DescribeEnvInfo: () => ({
      EnvInfo: {
        EnvBaseInfo: {
          ...{ EnvId: ENV_ID, Status: 'NORMAL', Databases: [{ InstanceId: DATABASE, Region: 'ap-shanghai' }] },
          Storages: [{ Bucket: BUCKET, Region: 'ap-shanghai', AppId: APP }],
          Functions: [{ Namespace: ENV_ID, Region: 'ap-shanghai' }],
          LogServices: [{ LogsetId: 'logset-1', TopicId: 'topic-1' }],
        },
      },
    }),
    ListFunctions: () => {
      const Functions = [...this.functions].map(([FunctionName, { Status }]) => ({ FunctionName, Status }))
      return { Functions, TotalCount: Functions.length }
    },
    ModifyStorageSafeRule: ({ AclTag }) => {
      this.storage = AclTag
      return {}
    },
    // An environment without a collection has no list of them.
    ListTables: () => ({
      Tables: this.collections.size === 0 ? null : [...this.collections.keys()].map((TableName) => ({ TableName })),
    }),
    CreateTable: ({ TableName }) => {
      if (this.collections.has(TableName)) throw new Refusal('ResourceInUse', `${TableName} exists`)
      this.collections.set(TableName, { indexes: [], acl: 'PRIVATE' })
      return {}
    },
    DescribeTable: ({ TableName }) => {
      const Indexes = [ID_INDEX, ...this.collection(TableName).indexes.map(told)]
      return { Indexes, IndexNum: Indexes.length }
    },
    UpdateTable: ({ TableName, CreateIndexes }) => {
      const { indexes } = this.collection(TableName)
      for (const { IndexName } of CreateIndexes)
        if (indexes.some((one) => one.IndexName === IndexName))
          throw new Refusal('ResourceInUse', `${IndexName} exists`)
      indexes.push(...CreateIndexes)
      return {}
    },
    ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
      this.collection(CollectionName).acl = AclTag
      return {}
    },
    GetFunction: ({ FunctionName }) => this.tell(FunctionName),
    GetTempCosInfo: () => ({ Date: '2027-05-18', Sign: this.permission }),
    CreateFunction: ({ FunctionName, Code, Runtime, MemorySize, Timeout, Environment: variables }) => {
      if (this.functions.has(FunctionName)) throw new Refusal('ResourceInUse.FunctionName', `${FunctionName} exists`)
      this.functions.set(FunctionName, {
        ...{ zip: this.uploaded(Code.TempCosObjectName), Status: 'Creating', Runtime, MemorySize, Timeout },
        ...{ Environment: variables, timers: new Map() },
      })
      return {}
    },
    UpdateFunctionCode: ({ FunctionName, Code }) => {
      Object.assign(this.idle(FunctionName), { zip: this.uploaded(Code.TempCosObjectName), Status: 'Updating' })
      return {}
    },
    UpdateFunctionConfiguration: ({ FunctionName, MemorySize, Timeout, Environment: variables }) => {
      const changed = { MemorySize, Timeout, Environment: variables, Status: 'Updating' }
      Object.assign(this.idle(FunctionName), changed)
      return {}
    },
    BatchCreateTrigger: ({ FunctionName, Triggers }) => {
      const { timers } = this.idle(FunctionName)
      for (const { TriggerName, TriggerDesc } of timersIn(Triggers)) {
        // Whether the real one refuses this is not known: here it does, which is the harder case.
        if (timers.has(TriggerName)) throw new Refusal('ResourceInUse.Trigger', `${TriggerName} exists`)
        timers.set(TriggerName, TriggerDesc)
      }
      return {}
    },
    DeleteTrigger: ({ FunctionName, TriggerName }) => {
      if (!this.idle(FunctionName).timers.delete(TriggerName))
        throw new Refusal('ResourceNotFound.Trigger', TriggerName)
      return {}
    },
  }

  /** Each look at a function that is being worked on is the last before it is ready. */
  private tell(name: string): object {
    const { zip: _, timers, ...rest } = this.installed(name)
    if (rest.Status === 'Creating' || rest.Status === 'Updating') this.installed(name).Status = 'Active'
    const Triggers = [...timers].map(([TriggerName, cron]) => ({
      ...{ TriggerName, Type: 'timer', Enable: 1, TriggerDesc: JSON.stringify({ cron }) },
    }))
    return { ...rest, FunctionName: name, Triggers }
  }

  private collection(name: string): Collection {
    const found = this.collections.get(name)
    if (!found) throw new Refusal('ResourceNotFound', 'Db or Table not exist')
    return found
  }

  private installed(name: string): Installed {
    const found = this.functions.get(name)
    if (!found) throw new Refusal('ResourceNotFound.Function', `${name} was not found`)
    return found
  }

  private idle(name: string): Installed {
    const found = this.installed(name)
    if (found.Status !== 'Active')
      throw new Refusal('FailedOperation.FunctionStatusError', `${name} is ${found.Status}: nothing can be done now`)
    return found
  }

  private uploaded(key: string): Buffer {
    const found = this.uploads.objects.get(key)
    if (!found) throw new Refusal('InvalidParameterValue.TempCosObjectName', `${key} was not uploaded`)
    return found
  }
}
