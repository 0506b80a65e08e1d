import type tcb from '@cloudbase/node-sdk'

/** The SDK's own types, named once. */
export type App = ReturnType<typeof tcb.init>
export type Db = ReturnType<App['database']>
