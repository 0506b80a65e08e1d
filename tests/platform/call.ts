import path from 'node:path'
import { TEST_SECRET, type TestCloud } from '../support/cloud'

/** Where the built functions lie. */
export const FUNCTIONS = path.resolve(__dirname, '../../dist/cloudfunctions')

/** Who or what makes a function run: somebody's mini-program, or the platform itself, by a timer. */
export type Caller = { readonly openid: string } | 'timer'

/** The environment of an instance, as the platform sets it and `cloudbaserc.json` adds to it; the local cloud serves it. */
export const environmentOf = ({ local }: TestCloud) => ({
  ...{ NODE_ENV: 'production', TARO_ENV: 'weapp' as const },
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: local.secretId,
  TENCENTCLOUD_SECRETKEY: local.secretKey,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local.url}/admin` }),
  SCF_NAMESPACE: local.env,
  TCB_ENV: local.env,
  // Keeps the SDK from asking Tencent's network where it runs.
  SUMERU_ENV: 'test',
  CUNXING_SECRET: TEST_SECRET,
  TZ: 'Asia/Shanghai',
})

const APP_ID = 'wx0123456789abcdef'

/**
 * What the platform tells of one call. Source: contexts that owners of functions printed, and `getWXContext` in WeChat's
 * documents: `SOURCE` is `wx_client` for a mini-program, `wx_trigger` for a timer, and a timer has no openid.
 */
export function variablesOf(caller: Caller): Record<string, string> {
  if (caller === 'timer') return { TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger', TCB_CONTEXT_KEYS: 'TCB_SOURCE' }
  return {
    ...{ WX_CLIENTIP: '10.12.23.71', WX_APPID: APP_ID, WX_OPENID: caller.openid },
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID',
    ...{ TRIGGER_SRC: 'tcb', TCB_SOURCE: 'wx_client', TCB_CONTEXT_KEYS: 'TRIGGER_SRC,TCB_SOURCE' },
  }
}

/** The platform lays the person into the event of a mini-program's call, over whatever stood there under that name. */
export const eventFrom = (event: unknown, caller: Caller): unknown =>
  caller === 'timer' || typeof event !== 'object'
    ? event
    : { ...event, userInfo: { appId: APP_ID, openId: caller.openid } }

/** What the platform's timer sends. */
export const timerEvent = (name: string) => ({ Type: 'Timer', TriggerName: name, Time: new Date().toISOString() })
