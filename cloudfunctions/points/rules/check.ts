import type { Call } from '../../kernel/call'
import type { Input, Output } from '../contract-types'
import { findingsOf, judgementOf } from './findings'

/** What the law and good practice say of draft rules. */
export const checkRules = async (_call: Call, { rules }: Input<'checkRules'>): Promise<Output<'checkRules'>> => ({
  findings: findingsOf(rules),
  fields: rules.map((rule) => ({ rule: rule.name, read: judgementOf(rule).read })),
})
