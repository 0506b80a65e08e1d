import { refusal } from '@shared/kernel/errors'
import * as z from 'zod'

export const inspectionErrors = {
  ROUND_MOVED_ON: refusal('这次评比已经到下一步了。', '退回去刷新一下，看看现在怎么样了。', { state: z.string() }),
  NOT_INSPECTOR: refusal('这次评比没有请您走户。', '想一起走，请村委会把您加进来。'),
  NOT_IN_ROUND: refusal('这一户不在这次评比里。', '看看名单，或者问问村委会。'),
  SCORED_ALREADY: refusal('这一户刚才有人看过了。', '看看他打的分；真要改，点“重新打分”。', {
    who: z.string(),
    at: z.int(),
  }),
  SCORE_INCOMPLETE: refusal('还有一项没打分。', '每一项都打上再记下。'),
  ITEM_UNSUITABLE: refusal('这一项不能拿来评比。', '评比只用给全家加分的项目。', { rule: z.string() }),
  INSPECTION_RECUSED: refusal('这是自家、亲戚家，或者一年里和您家有人搬进搬出的一家，要回避。', '请别人来看这一户。'),
  NOBODY_SCORED: refusal('还一户都没看过。', '走了几户再收。'),
  SHEET_MOVED_ON: refusal('这一户的事刚刚有人办过了。', '退回去刷新一下。', { state: z.string() }),
} as const
