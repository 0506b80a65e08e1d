/** Who holds which role, where, until when. */
export { grantRole } from './grant'
export { heldRoles, officeHeld } from './held'
export { contactOf, holdersOf, officeContact } from './holders'
export { listRoles } from './list'
export { revokeRole } from './revoke'
