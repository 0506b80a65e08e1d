import { refusal } from '@shared/kernel/errors'
import { villageErrors } from '@shared/village/errors'
import * as z from 'zod'
import { SPANS } from './rules'

export const pointsErrors = {
  SHEET_UNREADABLE: villageErrors.SHEET_UNREADABLE,
  NO_CATALOGUE: refusal('村里还没有定积分细则。', '等村民代表会议通过细则后再报。'),
  RULE_GONE: refusal('这一项已经不在现行细则里了。', '退回去重新选一项。'),
  RULE_WAITS: refusal('这一条还在等镇上看，先不用。', '看看备案到哪一步了，或者换一项。'),
  NOTHING_TO_FILE: refusal('这一版没有要先问镇上的。', '退回去刷新一下。'),
  FILED_ALREADY: refusal('这一版已经送到镇上了。', '看看备案到哪一步了。'),
  RULES_REFUSED: refusal('有的条款不合规，不能采用。', '按提示改一改，再交会议表决。', {
    rules: z.array(z.object({ name: z.string(), reason: z.string(), way: z.string() })),
  }),
  RESOLUTION_SHORT: refusal('这次会议的人数或票数不够，还不能生效。', '按人数要求再开一次会。', { need: z.string() }),
  RESOLUTION_USED: refusal('现行的就是这次会议或更晚的会议定的。', '要改得再开一次会，填新的那一次。'),
  CATALOGUE_MOVED_ON: refusal('细则刚刚换了新的一版。', '退回去看看新版再改。'),
  CAP_REACHED: refusal('这一项您家报的次数已经够了。', '过了这段日子再报，或者换一项。', {
    span: z.enum(SPANS),
    limit: z.int(),
  }),
  POINTS_OUT_OF_RANGE: refusal('分数不在这一项的范围里。', '按细则里写的分数给。', { min: z.int(), max: z.int() }),
  MOVED_ON: refusal('这件事刚刚有人办过了。', '退回去刷新一下，看看现在到哪一步。', { state: z.string() }),
  RECUSED: refusal('这是自家、亲戚家，或者一年里和您家有人搬进搬出的一家，要回避。', '请别的网格员或委员来办。'),
  RAISED_IT: refusal('这是您自己提的，要换个人来办。', '请别的网格员或委员来办。'),
  CHECKED_IT: refusal('这件事是您核实的，投票要换个人。', '请别的委员来投。'),
  STOOD_ASIDE: refusal('您说过这是亲戚家的事，不投这一件。', '说错了的话，还没定下来以前点“还是我来投”。'),
  VOTED_ALREADY: refusal('您已经投过票了。', '等其他委员投票。'),
  OBJECTED_ALREADY: refusal('您家已经提过一次异议了。', '还有新情况，给村委会或监委会打个电话。'),
  ANSWERED_ENOUGH: refusal('这件事您家已经说过好几回了。', '真改好了，打电话请网格员来看一眼。'),
  OVER_BUDGET: refusal('今年的积分预算用完了，这一票先不能投。', '开会议定新的预算，再接着投，不用重报。', {
    issued: z.int(),
    covered: z.int(),
  }),
  BUDGET_YEAR: refusal('预算只能定今年或明年的。', '改一改年份再交。'),
  BUDGET_MOVED_ON: refusal('预算刚刚换了新的一版。', '退回去看看新的再改。'),
  NOT_YOURS_TO_OBJECT: refusal('公示期已经过了，只有自家的账还能提。', '有疑问给村委会打电话。'),
} as const
