import * as z from 'zod'
import { type Deployment, variablesNeeded } from './deployment'

/** What stands on the machine and in its settings when somebody wants to deploy. */
export interface Readiness {
  /** As in `process.versions.node`. */
  readonly nodeVersion: string
  readonly variables: NodeJS.ProcessEnv
  /** The content of `project.config.json`. */
  readonly projectConfig: unknown
}

const OLDEST_NODE = 20
/** The functions refuse a shorter one. */
const SHORTEST_SECRET = 32
const APP_ID = /^wx[0-9a-f]{16}$/
const ENV_ID = /^[a-z0-9][a-z0-9-]{1,62}$/
const CREDENTIALS = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']

const projectFile = z.looseObject({ appid: z.string() })

const problemOfNode = (version: string) =>
  Number.parseInt(version, 10) < OLDEST_NODE ? [`Node ${OLDEST_NODE} or newer is needed; this is ${version}.`] : []

const problemOfEnvironment = (envId: string) =>
  ENV_ID.test(envId) ? [] : [`--env ${envId} is no id of an environment; the CloudBase console shows it.`]

function problemOfAppId(projectConfig: unknown): string[] {
  const appid = projectFile.safeParse(projectConfig).data?.appid ?? ''
  return APP_ID.test(appid)
    ? []
    : [`project.config.json has the appid "${appid}"; put the mini-program's own there (wx and 16 characters).`]
}

function problemOfSecret(secret: string | undefined): string[] {
  if (!secret) return []
  if (secret !== secret.trim()) return ['CUNXING_SECRET begins or ends with a space.']
  if (new Set(secret).size < 8) return ['CUNXING_SECRET is too easy to guess; make one with: openssl rand -hex 32']
  return secret.length < SHORTEST_SECRET
    ? [`CUNXING_SECRET is shorter than ${SHORTEST_SECRET} characters; make one with: openssl rand -hex 32`]
    : []
}

/** Everything that stands in the way of a deployment, as sentences; nothing of it has touched the environment yet. */
export function problemsOf(plan: Deployment, { nodeVersion, variables, projectConfig }: Readiness): string[] {
  const wanted = [...CREDENTIALS, ...variablesNeeded(plan)]
  return [
    ...problemOfNode(nodeVersion),
    ...problemOfEnvironment(plan.envId),
    ...problemOfAppId(projectConfig),
    ...wanted.filter((name) => !variables[name]).map((name) => `${name} is not set.`),
    ...problemOfSecret(variables.CUNXING_SECRET),
  ]
}
