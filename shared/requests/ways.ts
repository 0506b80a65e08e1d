/**
 * What is not a village's to take, and the way on. Nobody is turned away: it is said what it looks like and where it is
 * dealt with; the draft is kept, and goes on if they wish.
 *
 * The six are those of the Beijing and Weifang rules on public service hotlines (what is not accepted and what is said
 * instead), numbers as they hold all over the country: 12368 courts, 12348 legal aid, 12333 labour, 12388 discipline, 12315 who
 * sold something, 12300 telephone companies, 12378 banks and insurances.
 */
import { near } from '@shared/kernel/near'
import { type DangerKind, sayDanger } from './suggest'

/**
 * `emergency` somebody is in danger now · `court` a court, an arbitrator, a reviewing or disciplining body, or the petition
 * office has it or has to have it · `repeat` said before, with nothing new · `secrets` asks what must not be told · `outside`
 * is no public duty · `unlawful` asks for what the law forbids.
 */
export const WAYS = ['emergency', 'unlawful', 'secrets', 'court', 'repeat', 'outside'] as const
export type Way = (typeof WAYS)[number]

export interface WayOn {
  readonly way: Way
  /** Whom to ring, where a number helps. */
  readonly number?: string
  readonly say: string
}

interface Line extends WayOn {
  readonly says: readonly RegExp[]
}

/** Asked about or suffered, not asked for. */
const ASKS_ABOUT = /合法吗|违法吗|犯法|合不合法|违不违法|凭什么|凭啥|举报|投诉|有人|他们?要|说要|被|我家?的|罚我/

const HIM = '他|她|它|那家|这家|他们|她家|人家|对方|邻居|老[李王张刘陈赵]|谁|别人|这种人|那个'
const KIN = '老公|老婆|媳妇|前夫|前妻|对象|女婿|儿媳|亲家|男人|女人'
const OFFICERS = '书记|支书|主任|干部|队长|组长|会计|镇长|乡长|局长|所长|村委|村官|领导'
const DUE = '低保|养老金|补贴|分红|医保|社保|救济|救助|粮补|补偿款'

const LINES: readonly Line[] = [
  {
    way: 'unlawful',
    says: [
      near(
        '开|弄|办|做|搞|出|写',
        '假(?:证明|证|章|票|发票|合同|病历|诊断|户口|离婚|结婚|账|条子)|(?:虚|不实)的?证明',
        6,
      ),
      /证明.{0,12}(?:其实|实际上|不是真|没有的事)|(?:多|虚|谎|瞒|假)(?:报|写|填|算).{0,8}(?:亩|地|面积|损失|人|户|工|补贴)|糊弄检查/,
      new RegExp(
        `(?:停|扣|取消|别发|不给|不该给|不能给|不要给)(?:掉|了)?(?:${HIM})(?:们|家)?(?:的|发|吃|领)?.{0,3}(?:${DUE})`,
      ),
      new RegExp(`(?:把|将)(?:${HIM}).{0,4}的?(?:${DUE}|水|电|路).{0,4}(?:停|扣|取消|断|掐|挖)`),
      new RegExp(`(?:把|将|给)(?:${HIM}).{0,6}(?:赶出|轰出|断(?:水|电)|停(?:水|电)|打一顿|抓起来|关起来)`),
      new RegExp(`罚(?:${HIM})(?:们|家)?.{0,4}(?:钱|款|块|元|\\d|[一二三五几]?[百千])`),
      new RegExp(`(?:教训|收拾|修理|揍)(?:${HIM})?(?:一顿|一下)|(?:拆|砸)(?:了|掉)(?:${HIM})家?的?(?:房|屋|墙|棚|车)`),
      /(?:把|将).{0,8}(?:名字|照片|身份证|丑事).{0,8}(?:贴|挂|公布|曝光|上墙|示众)/,
      /(?:外嫁女|离婚的|上门女婿|寡妇).{0,14}(?:迁出去|不给(?:她|他)?分|赶(?:走|出)|没(?:她|他)的?份)/,
      /(?:花钱|给钱|塞钱|送礼|送烟|红包).{0,8}(?:选票|投票|投我|当选|办成|通融|批下来)/,
    ],
    say: '这样做法律不许，村里也做不得。您受的委屈可以说：出了什么事、想怎么解决，写下来就有人管；拿不准的，打 12348 问律师，不要钱。',
    number: '12348',
  },
  {
    way: 'secrets',
    says: [
      /(?:谁|哪个|哪家|哪一家|什么人).{0,10}(?:举报|告|投诉|反映|揭发|匿名说|12345).{0,6}(?:我|俺)|(?:举报|告|投诉)我.{0,4}是谁/,
      near(
        '查查?|给我|告诉我|想知道|调出|打听|发我|看看',
        `(?:${HIM}|${KIN}|前妻|前夫|村民)(?:们|家)?的?.{0,10}(?:电话|手机号|身份证|号码|住址|住哪|跟谁|存款|存折|工资|病历?|户口本|银行卡|材料|行踪|开房|欠债|收入)`,
        8,
      ),
      /(?:全村|全组|大家|所有人|各家|村民).{0,4}(?:名单|花名册|电话|身份证|手机号).{0,8}(?:给我|发我|要|一份|导)|(?:保密|机密|内部)的?(?:文件|材料|资料).{0,8}(?:看|给|发|要)/,
    ],
    say: '这是别人的私事，或者是要保密的，村里不能给您看。您自己的材料可以查；有事要找他，写下来，我们替您带话。',
  },
  {
    way: 'court',
    says: [/仲裁/],
    say: '这件要仲裁委来断，村里断不了。去县里劳动仲裁委，或先打 12333 问；村里可以先陪双方坐下来谈。',
    number: '12333',
  },
  {
    way: 'court',
    says: [
      near(
        OFFICERS,
        '贪|受贿|挪用|套取|腐败|回扣|私吞|侵吞|冒领|空饷|黑钱|好处费|装(?:自己|他|进).{0,4}(?:兜|口袋|腰包)|收(?:礼|红包)',
        14,
      ),
      near(OFFICERS, '实名举报|检举|我要举报', 20),
      /纪委|监委|巡察组|检察院/,
    ],
    say: '举报干部，直接找纪委：打 12388，也可以写信、上网，村里看不到是谁说的。',
    number: '12388',
  },
  {
    way: 'court',
    says: [
      /复议|行政诉讼|信息公开|告(?:镇|乡|县)(?:政府|里)|不服.{0,6}(?:处罚|决定|裁决|认定)|(?:处罚|决定|裁决|认定).{0,6}不服/,
    ],
    say: '对政府的决定不服，可以申请复议或者起诉，要看文件就申请信息公开，都有期限，别拖。打 12348 问怎么写，不要钱。',
    number: '12348',
  },
  {
    way: 'court',
    says: [/信访|上访/],
    say: '已经走信访的，由信访那边按期答复，30 天内可以要求复查。村里能帮您看答复写的是什么，陪您去问。',
  },
  {
    way: 'court',
    says: [
      /法院|法官|法庭|起诉|判(?:他|她|我|了|下来)|判决|判下来|判了.{0,6}(?:不给|不执行|不服|赔|还)|开庭|传票|上诉|强制执行|老赖|立案(?!.{0,4}调解)|打(?:了|着)?官司(?!.{0,14}(?:说和|调解|不想))|律师函|公诉/,
    ],
    say: '法院在办的，要听法院的：打 12368 问进展，打 12348 问律师，不要钱。两边愿意坐下来谈，村里随时可以。',
    number: '12368',
  },
  {
    way: 'repeat',
    says: [
      /(?:上个?月|上周|上次|上回|前天|昨天|前几天|去年|年初|之前|以前|早就|已经|天前|月前).{0,8}(?:说|提|报|反映|登记|交|讲|打电话)(?:过|了|的).{0,14}(?:咋|怎么|到底|没|什么时候|啥|结果|消息|回音|下文|进展|情况|呢|吗)/,
      /(?:说|讲|反映|报|提|催|问|找|跑)了?(?:都|有)?(?:不止|第|快)?(?:[一二三四五六七八九十百几两好无]|\d)+[数多]?(?:次|回|遍|趟)(?!跟|他|她|也不|就)/,
      /我(?:的|那|这)(?:个|件)?(?:事儿?|问题|单子).{0,6}(?:办|处理|弄)?(?:得|到)?(?:咋样|怎么样|哪一?步|哪里|哪儿|哪)了?|怎么还(?:不|没)(?:来|修|办|处理|管)|催了/,
    ],
    say: '说过的，办到哪一步在“您说的”里看得到，也可以催一催。有新情况，就接着往下写，我们加到那一件上。',
  },
  {
    way: 'outside',
    says: [
      /(?:网上|网购|淘宝|拼多多|京东|抖音|直播间|快手|微商).{0,16}(?:退|换|假|坏|发错|不发货|不理)|(?:店|商家|卖家|超市|老板|厂家|商场).{0,14}不(?:给|肯|愿)?(?:退|换)|买.{0,14}(?:变质|过期|坏|质量|假).{0,12}(?:退|换)/,
    ],
    say: '买东西的纠纷归市场监管：打 12315，留好小票、聊天记录。不会弄，村里帮您打。',
    number: '12315',
  },
  {
    way: 'outside',
    says: [/(?:话费|套餐|流量|宽带费|增值业务|手机卡).{0,10}(?:扣|多收|乱收|取消|退|改|降|销)|乱扣.{0,4}话费/],
    say: '话费套餐归电信公司：先打 10086、10000 或 10010，不给解决打 12300。不会弄，村里帮您打。',
    number: '12300',
  },
  {
    way: 'outside',
    says: [
      /(?:银行|信用社|保险公司|信用卡|车险).{0,12}(?:乱收|扣(?:了|钱|走|我)|不赔|拒赔|利息.{0,4}(?:高|多)|征信|逾期|催收)|征信.{0,6}(?:黑|不良|修复)/,
    ],
    say: '银行、保险的事，先找那家的网点，不给解决打 12378。怕被骗的，先拿来给我们看看。',
    number: '12378',
  },
  {
    way: 'outside',
    says: [
      /算命|看风水|算(?:个)?卦|驱邪|招魂|彩票|炒股|股票|买基金|刷(?:票|赞)|代写|作业答案|(?:找|介绍|说|牵线)个?(?:对象|老婆|老公|媳妇|女朋友|男朋友|婆家)|(?:借|给)我(?:点|[一二三四五两几]|\d).{0,5}(?:钱|块|万|千)(?!.{0,6}(?:不还|没还))|帮我(?:点|投)赞/,
    ],
    say: '这不是村里、镇上管的事，要靠自己、靠亲友。家里真有难处，写下来，看能不能帮上。',
  },
]

/**
 * What the words look like that are no village's to take; null for all the rest. `danger` as `suggest` heard it in them.
 * A guess, to be shown beside the draft: it bars nothing.
 */
export function wayOn(text: string, danger: DangerKind | null): WayOn | null {
  if (danger) return { way: 'emergency', ...sayDanger(danger) }
  const words = text.normalize('NFKC').replace(/\s/g, '')
  const line = LINES.find(
    ({ way, says }) => says.some((said) => said.test(words)) && !(way === 'unlawful' && ASKS_ABOUT.test(words)),
  )
  if (!line) return null
  const { says: _, ...on } = line
  return on
}
