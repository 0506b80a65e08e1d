/** How a household or a person is found. */
export { findHousehold } from './find-household'
export { findResident } from './find-resident'
export { listHouseholds } from './list-households'
export { makeAllSearchable } from './make-searchable'
export { homeTokens, spellingsOf } from './tokens'
