import { hasRuleHeadings, readRules } from '@shared/points/rules-sheet'
import type { Call } from '../../kernel/call'
import { LIST_LIMITS, readUploadedSheets } from '../../kernel/sheet'
import type { Input, Output } from '../contract-types'

/** What can be read on a phone; whoever has more to put right sees the rest after the first. */
const MOST_PROBLEMS = 200

/** Reads an uploaded catalogue. With a problem anywhere, nothing of it is offered. */
export async function readRulesSheet(call: Call, { file }: Input<'readRulesSheet'>): Promise<Output<'readRulesSheet'>> {
  const { sheets, leftOut } = await readUploadedSheets(call, file, { limits: LIST_LIMITS, isWanted: hasRuleHeadings })
  const { entries, problems } = readRules(sheets)
  return { rules: entries, problems: problems.slice(0, MOST_PROBLEMS), leftOut: [...leftOut] }
}
