import { implement } from '@orpc/server'
import { pointsContract } from '@shared/points/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify } from '../village/exports'
import { adoptBudget } from './adopt-budget'
import { adoptCatalogue } from './adopt-catalogue'
import { catalogue } from './catalogue'
import { chainLines } from './chain-lines'
import { checkRectified } from './check-rectified'
import { checkRules } from './check-rules'
import { claim } from './claim'
import { decideObjection } from './decide-objection'
import { entry } from './entry'
import { lately } from './lately'
import { listMine } from './list-mine'
import { listPublicised } from './list-publicised'
import { listTemplates } from './list-templates'
import { pointsLocators } from './locate'
import { object } from './object'
import { passbook } from './passbook'
import { raiseClaim } from './raise-claim'
import { raiseClaimFor } from './raise-claim-for'
import { raiseDeduction } from './raise-deduction'
import { ranking } from './ranking'
import { rectify } from './rectify'
import { seal } from './seal'
import { standAside } from './stand-aside'
import { stateCase } from './state-case'
import { template } from './template'
import { verifyClaim } from './verify-claim'
import { voteOnClaim } from './vote-on-claim'
import { withdrawClaim } from './withdraw-claim'

export const context: Context = { name: 'points', identify, locators: pointsLocators }

const os = implement(pointsContract, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  listTemplates: os.listTemplates.handler(by(listTemplates)),
  template: os.template.handler(by(template)),
  checkRules: os.checkRules.handler(by(checkRules)),
  adoptBudget: os.adoptBudget.handler(by(adoptBudget)),
  adoptCatalogue: os.adoptCatalogue.handler(by(adoptCatalogue)),
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
