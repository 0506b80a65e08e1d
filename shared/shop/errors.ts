import { refusal } from '@shared/kernel/errors'
import { villageErrors } from '@shared/village/errors'
import * as z from 'zod'

export const shopErrors = {
  SHOP_CLOSED: refusal('村里的积分超市还没有开。', '等村里上好货再来，着急问问村委会。'),
  /** The night's proof found something that does not add up: until it does, nobody's points are spent. */
  SPENDING_STOPPED: refusal('村里正在对账，先停一停兑换，分一分没少。', '对好了就能换，有疑问给村委会打个电话。'),
  SOLD_OUT: refusal('刚刚换完了，分没有动。', '看看别的，或者等下次进货。', { goods: z.string(), left: z.int() }),
  NOT_ON_SALE: refusal('这样东西现在不换了，分没有动。', '退回去看看别的。', { goods: z.string() }),
  PRICE_CHANGED: refusal('这样东西的分数刚改过，分没有动。', '退回去看看新的分数再换。', {
    goods: z.string(),
    points: z.int(),
  }),
  POINTS_SHORT: refusal('存折里的分不够，分没有动。', '少换一样，或者再攒一攒。', { short: z.int() }),
  /** At the counter nobody but the household learns by how many. */
  TOO_FEW_POINTS: refusal('这一家存折里的分不够，分没有动。', '少换一样，或者请这一家看看自家存折。'),
  LIMIT_REACHED: refusal('这样东西您家换够了，分没有动。', '过了这段日子再换，或者换别的。', {
    goods: z.string(),
    limit: z.int(),
    period: z.enum(['month', 'quarter', 'year']),
  }),
  ORDER_MOVED_ON: refusal('这一单刚刚有人办过了。', '退回去刷新一下，看看现在怎么样了。', { state: z.string() }),
  WRONG_CODE: refusal('取货码对不上。', '请对方再报一遍，或者扫一扫。'),
  WRONG_DOOR_CODE: refusal('户码对不上。', '再扫一扫门上的码，或者请网格员换一张。'),
  WRONG_PIN: refusal('密码不对，分没有动。', '再想一想，或者改成在屏幕上签名。', { left: z.int() }),
  NO_PIN: refusal('这一家还没有设取货密码。', '改成在屏幕上签名，或者在自家手机上点头。'),
  PIN_LOCKED: refusal('今天输错太多次，密码先锁上了。', '改成在屏幕上签名，明天再用密码。'),
  SHOP_RECUSED: refusal('这是自家、亲戚家，或者一年里和您家有人搬进搬出的一家，单子要回避。', '请别的人来办。'),
  HANDED_IT_OVER: refusal('这一单您经过手，要回避。', '请别的人来查。'),
  TOO_LATE_TO_CONTEST: refusal('领走已经超过三十天了。', '有疑问给村委会或监委会打个电话。'),
  CONTESTED_ALREADY: refusal('这一单您家已经提过一次了。', '还有新情况，给监委会打个电话。'),
  GOODS_NAME_TAKEN: refusal('架上已经有同名的货了。', '改个名字，或者去改原来那一样。', { goods: z.string() }),
  TOO_MANY_GOODS: refusal('架上最多放两百样货。', '先把不换的下架，再上新的。'),
  /** `left` is how many pieces wait for those who ordered them. */
  STOCK_SHORT: refusal('盘到的比给村民留着的还少，数没有改。', '先把留着的单子办了或者取消，再盘一次。', {
    left: z.int(),
  }),
  SHEET_UNREADABLE: villageErrors.SHEET_UNREADABLE,
} as const
