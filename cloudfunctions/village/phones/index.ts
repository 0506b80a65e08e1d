/** Who is signed in on which phone. */
export { closeAccount, makeRoom, openAccount, ownAccount, writeGrants } from './account'
export { identify } from './identify'
