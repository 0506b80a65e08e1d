import type { Call } from './call'
import { refuse } from './refuse'

/**
 * Lets what others will read pass WeChat's check first; refuses with `WORDS_REFUSED`. Empty texts are not asked about.
 * It reaches outside the database, so it belongs into the `prepare` of a change.
 */
export async function checkWords(
  { wechat, caller }: Pick<Call, 'wechat' | 'caller'>,
  ...texts: readonly (string | null | undefined)[]
): Promise<void> {
  const text = texts.filter(Boolean).join('\n')
  if (text !== '' && (await wechat.checkText(text, caller.openid)) === 'risky') throw refuse('WORDS_REFUSED')
}
