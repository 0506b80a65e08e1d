/** How a claim begins: by the household itself, for it, or as a letter to it. */
export { lately } from './lately'
export { raiseClaim } from './raise-claim'
export { raiseClaimFor } from './raise-claim-for'
export { raiseDeduction } from './raise-deduction'
