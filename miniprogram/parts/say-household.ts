import type { HouseholdLine } from '@shared/village/contract'
import { OFFICE_NAME } from '@shared/village/terms'

/** The office has people and a door code, and nothing else of what a household has. */
export const isOffice = ({ head }: Pick<HouseholdLine, 'head'>): boolean => head === OFFICE_NAME

/** `3组17号`; the group alone where the roster has no door. */
export const sayDoor = ({ group, door }: Pick<HouseholdLine, 'group' | 'door'>): string => `${group}${door ?? ''}`

/** `3组17号 · 4 口人 · 户编号 3017`; of the office, how many stand there. */
export const sayLine = (line: HouseholdLine): string =>
  isOffice(line)
    ? `${line.residents} 人`
    : [sayDoor(line), `${line.residents} 口人`, `户编号 ${line.number}`].join(' · ')
