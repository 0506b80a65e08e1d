import { CATALOGUES, defaultRules } from '@shared/points/catalogues'
import type { Call } from '../../kernel/call'
import type { Output } from '../contract-types'

/** Published catalogues of real villages, the fullest first. */
export const listTemplates = async (_call: Call): Promise<Output<'listTemplates'>> => ({
  templates: CATALOGUES.map((catalogue) => {
    const { id, village, unit } = catalogue
    return { id, village, unit, count: defaultRules(catalogue).length }
  }),
})
