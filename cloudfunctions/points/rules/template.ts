import { catalogueById, defaultRules } from '@shared/points/catalogues'
import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { findingsOf } from './findings'

/** One published catalogue as draft rules, with what is to be said about them. */
export async function template(_call: Call, { templateId }: Input<'template'>): Promise<Output<'template'>> {
  const catalogue = catalogueById(templateId)
  if (!catalogue) throw refuse('NOT_FOUND')
  const rules = defaultRules(catalogue)
  return { rules, findings: findingsOf(rules) }
}
