import type { Call } from '../../kernel/call'

/** For code behind a target that is a household. */
export function targetHousehold({ target, procedure }: Call): string {
  if (!target.householdId) throw new Error(`${procedure} was reached without a household`)
  return target.householdId
}
