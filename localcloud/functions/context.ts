import type { FunctionSettings } from '../project'

/** Who or what makes a function run. The identity is empty for timers, pushed messages and other functions. */
export interface Caller {
  readonly openid: string
  readonly source: 'person' | 'timer' | 'server'
}

/** A caller without a name. */
export const NOBODY: Caller = { openid: '', source: 'server' }

/** The mini-program's id, as functions see it. */
export const APP_ID = 'wx0000000000000000'

const WX_KEYS = ['WX_OPENID', 'WX_APPID', 'WX_CLIENTIP']
const TCB_KEYS = ['TCB_ENV', 'TCB_SOURCE', 'TCB_SOURCE_IP']

/** Names of variables that change from call to call, for the SDK to look up in the context and then in the environment. */
export const CONTEXT_KEYS = { WX_CONTEXT_KEYS: WX_KEYS.join(','), TCB_CONTEXT_KEYS: TCB_KEYS.join(',') }

/** Environment variables of one invocation. An empty value means that the variable is not set. */
export function callVariables(env: string, caller: Caller): Record<string, string> {
  const person = caller.source === 'person'
  return {
    TCB_ENV: env,
    TCB_SOURCE: person ? 'wx_client' : '',
    TCB_SOURCE_IP: person ? '127.0.0.1' : '',
    WX_OPENID: caller.openid,
    WX_APPID: person ? APP_ID : '',
    WX_CLIENTIP: person ? '127.0.0.1' : '',
    TRIGGER_SRC: caller.source === 'timer' ? 'timer' : '',
  }
}

/** The `context` argument of a function, with identity in `environment` (JSON) and in the older `environ`. */
export function scfContext(
  settings: FunctionSettings,
  env: string,
  requestId: string,
  variables: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const set = Object.entries({ ...CONTEXT_KEYS, ...variables }).filter(([, value]) => value !== '')
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: settings.memoryMb,
    time_limit_in_ms: settings.timeoutS * 1000,
    request_id: requestId,
    function_name: settings.name,
    function_version: '$LATEST',
    namespace: env,
    tencentcloud_region: 'ap-shanghai',
    environment: JSON.stringify(Object.fromEntries(set)),
    environ: set.map(([name, value]) => `${name}=${value}`).join(';'),
  }
}
