import { GOODS_TEMPLATES } from '@shared/shop/templates'
import type { Call } from '../../kernel/call'
import type { Output } from '../contract-types'

/** Goods of shops that real villages published, the fullest first. */
export const listTemplates = async (_call: Call): Promise<Output<'listTemplates'>> => ({
  templates: GOODS_TEMPLATES.map(({ id, place, goods }) => ({ id, place, goods: [...goods] })),
})
