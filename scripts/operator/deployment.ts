import * as z from 'zod'

/** An index as the platform's interface wants it. Source: `UpdateTable` of Tencent CloudBase, version 2018-06-08. */
export interface PlatformIndex {
  readonly IndexName: string
  readonly MgoKeySchema: {
    readonly MgoIsUnique: boolean
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: '1' | '-1' }[]
  }
}

export interface PlannedCollection {
  readonly name: string
  readonly indexes: readonly PlatformIndex[]
}

/** A function as the vendor's manager takes it: `timeout` in seconds, `memorySize` in MB. */
export interface PlannedFunction {
  readonly name: string
  readonly handler: string
  readonly runtime: string
  readonly timeout: number
  readonly memorySize: number
  readonly envVariables: Readonly<Record<string, string>>
  readonly triggers: readonly { readonly name: string; readonly type: 'timer'; readonly config: string }[]
  /** Bundles hold everything that they need: nothing is installed in the cloud. */
  readonly installDependency: false
  /** Calls of WeChat's open interface that the function may make. */
  readonly permissions: { readonly openapi: readonly string[] }
}

/** What an environment is to hold. Variables still stand as `{{env.NAME}}`: a plan has no secret in it. */
export interface Deployment {
  readonly envId: string
  /** The folder of built bundles, relative to the project. */
  readonly functionRoot: string
  readonly collections: readonly PlannedCollection[]
  readonly functions: readonly PlannedFunction[]
}

/** Longer names are refused by the platform. */
const LONGEST_INDEX_NAME = 64

/** Strict, so that nothing can be declared that is not deployed. */
const declaredFunction = z.strictObject({
  name: z.string(),
  handler: z.string(),
  runtime: z.string(),
  timeout: z.int().positive(),
  memorySize: z.int().positive(),
  envVariables: z.record(z.string(), z.string()).default({}),
  permissions: z.strictObject({ openapi: z.array(z.string()) }).default({ openapi: [] }),
  triggers: z.array(z.strictObject({ name: z.string(), type: z.literal('timer'), config: z.string() })).default([]),
})
const settingsFile = z.object({ functionRoot: z.string(), functions: z.array(declaredFunction) })

const declaredIndex = z.strictObject({
  name: z.string().max(LONGEST_INDEX_NAME),
  fields: z.array(z.tuple([z.string(), z.union([z.literal(1), z.literal(-1)])])).min(1),
  unique: z.boolean().optional(),
})
const databaseFile = z.object({
  collections: z.array(z.strictObject({ name: z.string(), indexes: z.array(declaredIndex) })),
})

/** What an operator may leave unset: a function that does without it is given no such variable. */
const OPTIONAL: readonly string[] = ['CUNXING_TEMPLATE_PROGRESS', 'CUNXING_TEMPLATE_LETTER']

export const toPlatformIndex = ({ name, fields, unique }: z.infer<typeof declaredIndex>): PlatformIndex => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique === true,
    MgoIndexKeys: fields.map(([Name, direction]) => ({ Name, Direction: direction === 1 ? '1' : '-1' })),
  },
})

/** Puts `cloudbaserc.json` and the build's `database.json` together. Throws for a declaration that cannot be deployed. */
export function planDeployment(settings: unknown, database: unknown, envId: string): Deployment {
  const { functionRoot, functions } = settingsFile.parse(settings)
  return {
    envId,
    functionRoot,
    collections: databaseFile.parse(database).collections.map(({ name, indexes }) => ({
      name,
      indexes: indexes.map(toPlatformIndex),
    })),
    functions: functions.map((declared) => ({ ...declared, installDependency: false })),
  }
}

const PLACEHOLDER = /\{\{\s*env\.([A-Za-z_]\w*)\s*\}\}/g

const namesIn = (text: string) => [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])

/** Whether a variable asks for something that the operator left unset, as they may. */
const isLeftOut = (text: string, variables: NodeJS.ProcessEnv) =>
  namesIn(text).some((name) => OPTIONAL.includes(name) && !variables[name])

/** Names of the variables that the operator has to set. */
export function variablesNeeded({ functions }: Deployment): string[] {
  const names = functions.flatMap(({ envVariables }) => Object.values(envVariables).flatMap(namesIn))
  return [...new Set(names)].filter((name) => !OPTIONAL.includes(name))
}

/** The function with its variables filled in. Throws when one is missing that it cannot do without. */
export function fillIn(planned: PlannedFunction, variables: NodeJS.ProcessEnv): PlannedFunction {
  const asSet = (_: string, name: string): string => {
    const value = variables[name]
    if (!value) throw new Error(`${planned.name} needs the variable ${name}.`)
    return value
  }
  const given = Object.entries(planned.envVariables).filter(([, text]) => !isLeftOut(text, variables))
  const envVariables = Object.fromEntries(given.map(([name, text]) => [name, text.replace(PLACEHOLDER, asSet)]))
  return { ...planned, envVariables }
}

const sayIndex = ({ IndexName, MgoKeySchema }: PlatformIndex) => {
  const keys = MgoKeySchema.MgoIndexKeys.map(({ Name, Direction }) => `${Direction === '1' ? '' : '-'}${Name}`)
  return `  index ${IndexName}: ${keys.join(', ')}${MgoKeySchema.MgoIsUnique ? ' (unique)' : ''}`
}

const sayFunction = (planned: PlannedFunction, variables: NodeJS.ProcessEnv) => [
  `function ${planned.name}: ${planned.runtime}, ${planned.handler}, ${planned.timeout} s, ${planned.memorySize} MB`,
  ...Object.entries(planned.envVariables).map(
    ([name, text]) => `  variable ${name} = ${text}${isLeftOut(text, variables) ? ' (not set: left out)' : ''}`,
  ),
  ...planned.permissions.openapi.map((name) => `  may call WeChat: ${name} (after an upload from WeChat DevTools)`),
  ...planned.triggers.map(({ name, config }) => `  timer ${name}: ${config}`),
]

/** The plan in words, in the order in which it is carried out; values that the operator sets are never shown. */
export function describe(plan: Deployment, variables: NodeJS.ProcessEnv): string[] {
  return [
    `environment ${plan.envId}`,
    'storage: a file is read and written by who made it and by the functions, by nobody else (PRIVATE)',
    ...plan.collections.flatMap(({ name, indexes }) => [
      `collection ${name}: closed to clients (ADMINONLY)`,
      ...indexes.map(sayIndex),
    ]),
    ...plan.functions.flatMap((planned) => sayFunction(planned, variables)),
  ]
}
