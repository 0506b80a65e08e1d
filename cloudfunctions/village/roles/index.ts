/** Who holds which role, where, until when. */
export { directory } from './directory'
export { grantRole } from './grant'
export { heldRoles, knownRoles, officeHeld } from './held'
export { contactOf, holdersOf, officeContact } from './holders'
export { listRoles } from './list'
export { revokeRole } from './revoke'
