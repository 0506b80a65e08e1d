import type { HouseholdLine } from '@shared/village/contract'

/** `3组17号`; the group alone where the roster has no door. */
export const sayDoor = ({ group, door }: Pick<HouseholdLine, 'group' | 'door'>): string => `${group}${door ?? ''}`

/** `3组17号 · 4 口人 · 户编号 3017`. */
export const sayLine = (line: HouseholdLine): string =>
  [sayDoor(line), `${line.residents} 口人`, `户编号 ${line.number}`].join(' · ')
