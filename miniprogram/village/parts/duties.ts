import type { GrantedRole } from '@shared/kernel/access'
import type { HeldRole } from '@shared/village/contract'

/** What a duty is called. */
export const DUTIES: Readonly<Record<GrantedRole, string>> = {
  committee: '村委会',
  council: '议事会',
  gridWorker: '网格员',
  groupLeader: '组长',
  shopkeeper: '超市管理员',
  supervisor: '监委会',
  townOfficer: '镇干部',
}

/** `4网格 网格员`, `青石湾村 村委会`. */
export const sayDuty = ({ role, placeName }: Pick<HeldRole, 'role' | 'placeName'>): string =>
  `${placeName} ${DUTIES[role]}`
