/** The columns of a catalogue as Excel: one table for the sheet that goes out and the one that comes back. */
import type { CellValue } from '@shared/kernel/cells'
import type { ColumnPlan } from '@shared/kernel/list-sheet'
import { DEEDS, ENDS, FAULTS, FINDERS, PROOFS, TAKES } from './check/lists'
import type { DraftRule } from './rule'
import { sayCaps } from './say'

export type RuleColumn =
  | 'category'
  | 'name'
  | 'kind'
  | 'points'
  | 'award'
  | 'deduction'
  | 'unit'
  | 'caps'
  | 'photo'
  | 'words'
  | 'note'
  | 'endorse'
  | 'noticeDays'
  | 'rectifyDays'
  | 'conduct'
  | 'takes'
  | 'finder'
  | 'proof'
  | 'ends'

export const RULE_COLUMNS: readonly ColumnPlan<RuleColumn>[] = [
  {
    column: 'category',
    names: ['类别', '归类', '分类', '大类', '项目类别', '积分类别', '考评类别', '一级指标', '模块'],
    width: 14,
  },
  {
    column: 'name',
    names: [
      ...(['内容', '积分内容', '具体内容', '评分内容', '考评内容', '评分标准', '积分标准', '二级指标'] as const),
      ...(['项目', '积分项目', '事项', '积分事项', '细则', '积分细则', '行为', '名称'] as const),
    ],
    width: 32,
  },
  { column: 'kind', names: ['加还是扣', '加减', '奖惩', '加减分'], width: 10 },
  {
    column: 'points',
    names: ['分数', '分值', '积分', '标准分', '积分分值', '积分值', '分值标准', '赋分', '计分'],
    width: 10,
    text: true,
  },
  { column: 'unit', names: ['按人还是按户', '记分单位', '计分单位'], width: 12 },
  { column: 'caps', names: ['最多几次', '次数', '次数上限', '上限', '频次', '积分频次'], width: 22 },
  { column: 'photo', names: ['要照片'], width: 8 },
  { column: 'words', names: ['要说一句'], width: 10 },
  {
    column: 'note',
    names: ['还要看什么', '凭据', '佐证', '佐证材料', '证明材料', '认定方式', '认定依据', '备注', '说明'],
    width: 24,
  },
  { column: 'endorse', names: ['几人同意'], width: 10 },
  { column: 'noticeDays', names: ['公示几天', '公示天数'], width: 10 },
  { column: 'rectifyDays', names: ['给几天改', '整改天数'], width: 10 },
  { column: 'conduct', names: ['哪样事'], width: 20 },
  { column: 'takes', names: ['扣什么'], width: 14 },
  { column: 'finder', names: ['谁去看'], width: 16 },
  { column: 'proof', names: ['凭什么'], width: 14 },
  { column: 'ends', names: ['到什么时候'], width: 14 },
]

/** Villages often keep two columns of points instead of one; ours has none of them. */
export const TWO_SIDED: readonly ColumnPlan<RuleColumn>[] = [
  { column: 'award', names: ['加分', '加分值', '奖分', '奖励分', '加分标准', '奖励积分'], width: 10 },
  { column: 'deduction', names: ['扣分', '扣分值', '减分', '减分值', '扣分标准', '扣减积分'], width: 10 },
]

export const KIND_WORDS = { award: '加分', deduction: '扣分' } as const
export const UNIT_WORDS = { household: '按户', person: '按人' } as const
export const YES_NO = ['要', '不要'] as const

const yesNo = (yes: boolean): string => YES_NO[yes ? 0 : 1]

/** A line of the sheet: cells in the order of the columns. */
export function ruleCells({ points, caps, evidence, path, fields, ...rule }: DraftRule): CellValue[] {
  const { min, max } = points
  return [
    ...[rule.category, rule.name, KIND_WORDS[rule.kind], min === max ? `${min}` : `${min}-${max}`],
    ...[UNIT_WORDS[rule.unit], sayCaps(caps) || '不限', yesNo(evidence.photo), yesNo(evidence.words), evidence.note],
    ...[path.endorse, path.noticeDays, rule.rectifyDays ?? null],
    fields ? { ...DEEDS, ...FAULTS }[fields.conduct] : null,
    ...[fields?.takes && TAKES[fields.takes], fields?.finder && FINDERS[fields.finder]].map((word) => word ?? null),
    ...[fields?.proof && PROOFS[fields.proof], fields?.ends && ENDS[fields.ends]].map((word) => word ?? null),
  ]
}
