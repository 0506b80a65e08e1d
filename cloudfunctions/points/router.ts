import { implement } from '@orpc/server'
import { pointsContract } from '@shared/points/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify } from '../village/exports'
import { adoptBudget } from './budget'
import {
  checkRectified,
  claim,
  decideObjection,
  listMine,
  object,
  rectify,
  standAside,
  stateCase,
  verifyClaim,
  voteOnClaim,
  withdrawClaim,
} from './claims'
import { listPublicised } from './list-publicised'
import { pointsLocators } from './locate'
import { entry, passbook, ranking } from './passbook'
import { lately, raiseClaim, raiseClaimFor, raiseDeduction } from './raising'
import { adoptCatalogue, catalogue, checkRules, fileRules, listTemplates, readRulesSheet, template } from './rules'
import { chainLines, seal } from './seal'

export const context: Context = { name: 'points', identify, locators: pointsLocators }

const os = implement(pointsContract, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  listTemplates: os.listTemplates.handler(by(listTemplates)),
  template: os.template.handler(by(template)),
  checkRules: os.checkRules.handler(by(checkRules)),
  readRulesSheet: os.readRulesSheet.handler(by(readRulesSheet)),
  adoptBudget: os.adoptBudget.handler(by(adoptBudget)),
  adoptCatalogue: os.adoptCatalogue.handler(by(adoptCatalogue)),
  fileRules: os.fileRules.handler(by(fileRules)),
  catalogue: os.catalogue.handler(by(catalogue)),
  raiseClaim: os.raiseClaim.handler(by(raiseClaim)),
  raiseClaimFor: os.raiseClaimFor.handler(by(raiseClaimFor)),
  raiseDeduction: os.raiseDeduction.handler(by(raiseDeduction)),
  verifyClaim: os.verifyClaim.handler(by(verifyClaim)),
  voteOnClaim: os.voteOnClaim.handler(by(voteOnClaim)),
  standAside: os.standAside.handler(by(standAside)),
  withdrawClaim: os.withdrawClaim.handler(by(withdrawClaim)),
  stateCase: os.stateCase.handler(by(stateCase)),
  rectify: os.rectify.handler(by(rectify)),
  checkRectified: os.checkRectified.handler(by(checkRectified)),
  object: os.object.handler(by(object)),
  decideObjection: os.decideObjection.handler(by(decideObjection)),
  claim: os.claim.handler(by(claim)),
  lately: os.lately.handler(by(lately)),
  listMine: os.listMine.handler(by(listMine)),
  listPublicised: os.listPublicised.handler(by(listPublicised)),
  passbook: os.passbook.handler(by(passbook)),
  entry: os.entry.handler(by(entry)),
  seal: os.seal.handler(by(seal)),
  chainLines: os.chainLines.handler(by(chainLines)),
  ranking: os.ranking.handler(by(ranking)),
})
