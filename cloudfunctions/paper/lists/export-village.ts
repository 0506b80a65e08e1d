import { yearOf } from '@shared/kernel/time'
import type { VillageList } from '@shared/paper/lists'
import type { Call } from '../../kernel/call'
import type { Sheet } from '../../kernel/sheet'
import type { Input, Output } from '../contract-types'
import { handOutList } from '../handout'
import { listClaims } from './claims'
import { listEntries } from './entries'
import { listHouseholds } from './households'
import { listPassbooks } from './passbooks'
import { listRanking } from './ranking'
import { listRules } from './rules'

const LISTS: Readonly<Record<VillageList, (call: Call, year: string) => Promise<Sheet>>> = {
  households: listHouseholds,
  passbooks: listPassbooks,
  entries: listEntries,
  claims: listClaims,
  ranking: listRanking,
  rules: listRules,
}

/** A list of the village as Excel; of this year where none is named. */
export const exportVillage = async (
  call: Call,
  { list, year = yearOf(call.now) }: Input<'exportVillage'>,
): Promise<Output<'exportVillage'>> => handOutList(call, await LISTS[list](call, year))
