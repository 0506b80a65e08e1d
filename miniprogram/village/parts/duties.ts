import type { HeldRole } from '@shared/village/contract'
import { OFFICES } from '@shared/village/offices'

/** `4网格 网格员`, `青石湾村 村委会`. */
export const sayDuty = ({ role, placeName }: Pick<HeldRole, 'role' | 'placeName'>): string =>
  `${placeName} ${OFFICES[role].word}`
