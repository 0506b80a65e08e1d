import type { Resolution, Rule } from '@shared/points/rule'
import { sayCaps } from '@shared/points/say'

type RuleWords = Pick<Rule, 'caps' | 'evidence' | 'path' | 'unit' | 'rectifyDays'>

/** Whose uses are counted: `一户每天 1 次、每月 4 次`. */
function sayWhoseCaps({ caps, unit }: RuleWords): string {
  const said = sayCaps(caps)
  return said && `一${unit === 'person' ? '人' : '户'}${said}`
}

/** What has to be shown: `要照片或奖状`, `要照片和一句话，经教育不改`. */
function sayEvidence({ evidence }: RuleWords): string {
  const wanted = [evidence.photo ? '照片' : '', evidence.words ? '一句话' : ''].filter(Boolean).join('和')
  if (!wanted) return evidence.note
  if (wanted === '照片' && evidence.note.includes(wanted)) return `要${evidence.note}`
  return `要${wanted}${evidence.note ? `，${evidence.note}` : ''}`
}

/** A rule in one line: what it needs, how often, how many agree, how long it is posted. */
export const sayRule = (rule: RuleWords): string =>
  [
    sayEvidence(rule),
    sayWhoseCaps(rule),
    rule.rectifyDays === undefined ? '' : `${rule.rectifyDays} 天内改好不扣`,
    `${rule.path.endorse} 人同意`,
    `公示 ${rule.path.noticeDays} 天`,
  ]
    .filter(Boolean)
    .join('；')

/** What each meeting is called. */
export const MEETINGS: Readonly<Record<Resolution['meeting'], string>> = {
  villagersAssembly: '村民会议',
  representatives: '村民代表会议',
  council: '议事会',
}
