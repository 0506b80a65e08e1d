/** Made-up villages to try everything in: nobody in them is real. */
import { type DemoRoster, makeRoster } from './make-roster'
import { BAIGUO } from './villages'

export { type DemoRoster, makeRoster, type RosterWish } from './make-roster'
export { rosterWorkbook } from './roster-workbook'
export { BAIGUO, QINGSHIWAN, type VillagePlan } from './villages'

/** One seed for everybody, so that screens, stories and tests speak of the same people. */
export const DEMO_SEED = 20260518

/** 青石湾村: 500 households, 1,756 residents. */
export const demoVillage = (): DemoRoster => makeRoster({ seed: DEMO_SEED, households: 500, residents: 1756 })

/** 鹿坪村, the small neighbour: 30 households, 104 residents. */
export const neighbourVillage = (): DemoRoster =>
  makeRoster({ seed: DEMO_SEED, households: 30, residents: 104, plan: BAIGUO })
