/** Words of the points that no flow carries. */

/** How a claim's story begins. */
export const RAISED = { award: '报上来', deduction: '写信提醒' } as const

/** The household of a claim: to its own people, and to whoever looks at it for the village. */
export const YOUR_HOUSEHOLD = '您家'
export const THEIR_HOUSEHOLD = '他家'
