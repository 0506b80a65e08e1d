/** What a village has to give: the fund that a meeting adopted, and what is promised out of it. */
export { adoptBudget } from './adopt'
export { earmarkPoints, earmarksOf, releaseEarmark } from './earmarks'
export { budgetAhead, type Lasting, lastingIn, lastsYearsOf } from './in-force'
export { assertCovered, type Issuance, issuanceOf } from './issuance'
export { budgetWaiting } from './waiting'
