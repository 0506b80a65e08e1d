import type { Call } from '../../kernel/call'
import { maskHousehold, sayHousehold } from '../../village/exports'

/** How a list names households: whole for the committee, who knows them all; masked for whoever only watches. */
export const sayingFor = ({ roles }: Pick<Call, 'roles'>): ((head: string) => string) =>
  roles.includes('committee') ? sayHousehold : maskHousehold
