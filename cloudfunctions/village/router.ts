import { implement } from '@orpc/server'
import { village } from '@shared/village/contract'
import { home, workbench } from '../home/exports'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { doorCode, renewDoorCode } from './doors'
import { household, setKin } from './households'
import { villageLocators } from './locate'
import { acceptMessages, listMessages, readMessages } from './messages'
import { chooseNaming, keepAssessment, listAssessments, naming } from './naming'
import { listNotices, publishNotice, withdrawNotice } from './notices'
import { listLooks, revealNumber } from './numbers'
import { identify } from './phones'
import { listVillages } from './places'
import { directory, grantRole, listRoles, revokeRole } from './roles'
import { applyRoster, latestRoster, previewRoster, rosterProgress, rosterTemplate } from './roster'
import { findHousehold, findResident, listHouseholds } from './search'
import { me, setPreference, uploadFolder } from './self'
import { decideSignIn, listSignIns, signIn, signOut } from './sign-in'

export const context: Context = { name: 'village', identify, locators: villageLocators }

const os = implement(village, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract with the use case that answers it. */
export const router = os.router({
  listVillages: os.listVillages.handler(by(listVillages)),
  home: os.home.handler(by(home)),
  workbench: os.workbench.handler(by(workbench)),
  findHousehold: os.findHousehold.handler(by(findHousehold)),

  signIn: os.signIn.handler(by(signIn)),
  signOut: os.signOut.handler(by(signOut)),
  listSignIns: os.listSignIns.handler(by(listSignIns)),
  decideSignIn: os.decideSignIn.handler(by(decideSignIn)),

  me: os.me.handler(by(me)),
  uploadFolder: os.uploadFolder.handler(by(uploadFolder)),
  setPreference: os.setPreference.handler(by(setPreference)),
  listMessages: os.listMessages.handler(by(listMessages)),
  readMessages: os.readMessages.handler(by(readMessages)),
  acceptMessages: os.acceptMessages.handler(by(acceptMessages)),

  publishNotice: os.publishNotice.handler(by(publishNotice)),
  withdrawNotice: os.withdrawNotice.handler(by(withdrawNotice)),
  listNotices: os.listNotices.handler(by(listNotices)),

  listHouseholds: os.listHouseholds.handler(by(listHouseholds)),
  household: os.household.handler(by(household)),
  revealNumber: os.revealNumber.handler(by(revealNumber)),
  listLooks: os.listLooks.handler(by(listLooks)),
  setKin: os.setKin.handler(by(setKin)),
  naming: os.naming.handler(by(naming)),
  chooseNaming: os.chooseNaming.handler(by(chooseNaming)),
  listAssessments: os.listAssessments.handler(by(listAssessments)),
  keepAssessment: os.keepAssessment.handler(by(keepAssessment)),
  doorCode: os.doorCode.handler(by(doorCode)),
  renewDoorCode: os.renewDoorCode.handler(by(renewDoorCode)),

  rosterTemplate: os.rosterTemplate.handler(by(rosterTemplate)),
  previewRoster: os.previewRoster.handler(by(previewRoster)),
  applyRoster: os.applyRoster.handler(by(applyRoster)),
  rosterProgress: os.rosterProgress.handler(by(rosterProgress)),
  latestRoster: os.latestRoster.handler(by(latestRoster)),

  listRoles: os.listRoles.handler(by(listRoles)),
  directory: os.directory.handler(by(directory)),
  findResident: os.findResident.handler(by(findResident)),
  grantRole: os.grantRole.handler(by(grantRole)),
  revokeRole: os.revokeRole.handler(by(revokeRole)),
})
