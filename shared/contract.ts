import type { ContractRouterClient } from '@orpc/contract'
import { filings } from './filings/contract'
import { inspection } from './inspection/contract'
import { meetings } from './meetings/contract'
import { paper } from './paper/contract'
import { pledges } from './pledges/contract'
import { pointsContract } from './points/contract'
import { requests } from './requests/contract'
import { shop } from './shop/contract'
import { village } from './village/contract'

/** Everything that can be asked of the cloud. The first level is the context, the second the procedure; `hosts.ts` says in which cloud function it lives. */
export const contract = {
  village,
  points: pointsContract,
  shop,
  inspection,
  meetings,
  pledges,
  requests,
  filings,
  paper,
}
export type Contract = typeof contract
export type Cloud = ContractRouterClient<Contract>
