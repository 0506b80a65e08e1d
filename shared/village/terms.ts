import type { GrantedRole } from '@shared/kernel/access'

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
