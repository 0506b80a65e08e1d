import Taro from '@tarojs/taro'
import { isRecord } from '@/cloud/link/storage'

/** What WeChat may tell a person outside of the app: the progress of a matter, or a letter to the household. */
export type Template = 'progress' | 'letter'

const IDS: readonly (readonly [Template, string | undefined])[] = [
  ['progress', process.env.CUNXING_TEMPLATE_PROGRESS],
  ['letter', process.env.CUNXING_TEMPLATE_LETTER],
]
const templates = IDS.flatMap(([template, id]) => (id ? [{ template, id }] : []))

/** Whether WeChat can be asked: only there, and only where the operator has set up its templates. */
export const canBeTold = process.env.TARO_ENV === 'weapp' && templates.length > 0

/** Asks the person, through WeChat, whether the next news may be sent. Only in answer to a tap. Answers what was accepted. */
export async function askToBeTold(): Promise<Template[]> {
  if (!canBeTold) return []
  const tmplIds = templates.map(({ id }) => id)
  const answer: unknown = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).catch(() => undefined)
  if (!isRecord(answer)) return []
  return templates.filter(({ id }) => answer[id] === 'accept').map(({ template }) => template)
}
