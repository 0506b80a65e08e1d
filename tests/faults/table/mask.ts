import type { Fault } from '../fault'
import { alone } from './sights'

/** A year that is lived twice, in which a neighbour asks what would tell. */
const year = (of: string, asks: string) => ({
  ...alone('twin years', new RegExp(`${of}$`)),
  env: { TWIN_ASKS: asks },
})
const prover = { by: 'prover', calls: ['village', 'points', 'shop', 'jobs'], layer: 'mask' } as const

/** Ways around a mask, for whoever has patience. */
export const inMask: readonly Fault[] = [
  {
    ...year('that a masked fault was about', 'points.listPublicised'),
    layer: 'mask',
    what: 'a fault on the public notice names its household',
    file: 'cloudfunctions/points/claims/line.ts',
    text: "kind === 'deduction'",
    instead: "kind === 'award'",
    says: /points\.listPublicised items\.\*\.household/,
  },
  {
    ...year('that a masked fault was about', 'shop.budget'),
    layer: 'mask',
    what: 'how many points lie on all passbooks is told to everybody',
    file: 'cloudfunctions/shop/stock/budget.ts',
    text: 'outstanding: answers ? issuance.outstanding : null',
    instead: 'outstanding: issuance.outstanding',
    says: /shop\.budget outstanding/,
  },
  {
    ...year('that a masked fault was about', 'points.seal'),
    layer: 'mask',
    what: 'only households with a passbook have a leaf in the seal',
    file: 'cloudfunctions/points/seal/keep.ts',
    text: 'households.map((one) => leafFor(',
    instead: 'households.filter((one) => one.passbook).map((one) => leafFor(',
    says: /points\.seal mine/,
  },
  {
    ...year('that objected', 'points.claim'),
    layer: 'mask',
    what: 'who objects to a deed is named to the village',
    file: 'cloudfunctions/matter/story.ts',
    text: 'return A_VILLAGER',
    instead: 'return name',
    says: /points\.claim timeline\.\*\.who/,
  },
  {
    ...year('a round that never came to hang', 'inspection.round'),
    layer: 'mask',
    what: 'what was given in a round is summed up before it hangs',
    file: 'cloudfunctions/inspection/rounds/round.ts',
    text: 'seesResults(call, found) ? pointsOn(store, roundId) : null',
    instead: 'pointsOn(store, roundId)',
    says: /inspection\.round points/,
  },
  {
    ...prover,
    tests: /^what a household is handed beside its way up/,
    what: 'a leaf of the seal is made of nothing but what can be guessed',
    file: 'shared/points/seal.ts',
    text: ', ...(salt === undefined ? [] : [salt])',
    instead: '',
    says: /"hand"/,
  },
  {
    ...prover,
    tests: /^a household that vanishes after it was sealed/,
    layer: 'proof',
    what: 'a household that was sealed and is gone is asked after nowhere',
    file: 'cloudfunctions/jobs/prove-village.ts',
    text: '  ({ store }, proof, sealed) => proveStanding(store, proof, sealed),\n',
    instead: '',
    says: /village_households/,
  },
]
