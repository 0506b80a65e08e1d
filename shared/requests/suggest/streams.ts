/** Who it goes to first (三事分流): words by whose hand can mend it. */

import { type Family, says } from './table'
import { type Category, PARTY, WRONG } from './topics'

/**
 * `civil` 民事, between people: the council of courtyard or grid; `village` 村事: the committee; `government` 政事: a town
 * office. In the order in which equals are settled: the nearest first.
 */
export const STREAMS = ['village', 'civil', 'government'] as const
export type Stream = (typeof STREAMS)[number]

export const STREAM_WORDS: readonly Family<Stream>[] = [
  // Roads, waters and works that are not the village's
  says('government', 11, '国道|省道|县道|高速|高铁|铁路'),
  says(
    'government',
    7.5,
    '公交|班车|客车|站牌|红绿灯|信号灯|斑马线|交警|超载|大货车|渣土车|水库|挖沙|采砂|河长|自来水(?:公司|厂)|供水公司|供电(?:局|所|公司)|电力公司|信号(?!灯)|基站|移动公司|电信|联通|天然气公司',
  ),
  // Whoever works for money beside the village, and what comes out of it
  says(
    'government',
    7.5,
    '(?:化工|石料|砖|水泥|造纸|电镀|塑料|养殖|屠宰|饲料|食品|家具|铸造|采石|皮革|印染|洗沙|搅拌|焚烧)(?:厂|场|站)|矿(?:上|山|厂)?|厂(?:里|子)|工厂|工地|企业|公司|开发商|作坊|养(?:猪|鸡|牛|羊)场|排(?:污|黑水|废|黑烟|到河|放)|污染|超标|耕地.{0,6}(?:盖|建)|基本农田|违建|违法|非法',
  ),
  // What only the law's offices may do
  says(
    'government',
    7.5,
    '派出所|报警|警察|偷|盗|撬|贼|骗|诈|传销|赌|毒品|吸毒|飙车|炸街|过期|假(?:药|酒|货|烟|种子|化肥)|三无|无证|保健品|散装汽油|市场监管|食品安全|质量监督|城管|环保局|交通局|水利局|住建|教育局|民政|人社|卫健|医保局|残联|信访|纪委|法院|税|镇(?:上|里|政府|干部|长)|乡(?:里|政府)|县(?:里|上|城|政府)|街道办|政府|国家|上面.{0,4}(?:拨|给|发)',
  ),
  // What people are due by law
  says(
    'government',
    7.5,
    '划线|卫生院|赌博|理财|投资|烟花|闹事|电站|塑料厂|结婚证|(?:证|卡|执照)(?:丢|到期|过期|怎么|补|换)|鉴定|灵活就业|国家|酒驾|待遇|复员|转业|老兵|骨灰|土葬|殡|学籍|交警|驾驶|禁养|客运|县城|医疗|药店|村里的地|搬迁|公租|电鱼|毒鱼|毒镖|沙场|采沙|津贴|继承|过户|公证|流转|出生证|公益性?岗|补办|慢性病|门诊|育儿|分户|驾照|发票|丧葬|征兵|入伍|优待|农业保险|理赔|幼儿园|低保|低保户|特困|养老金|养老保险|社保|医保|合作医疗|新农合|报销|补贴|补助|直补|粮补|征地|拆迁|安置|回迁|补偿款|救助|残疾证|残疾人证|户口|户籍|上户|落户|销户|身份证|居住证|确权|土地证|房产证|不动产|建房|审批|执照|许可证|退伍|优抚|抚恤|贷款|助学|免税|失业|工伤|工资|退休|生育|结婚登记|领证|独生|退耕|农机购置|公积金|火化|危房改造|厕所改造|改厕|宅基地.{0,8}(?:批|手续|办|证|翻)|盖章|办证|手续|大病|残联|中学|幼儿园.{0,6}(?:没|远|学费|饭|老师)|学校(?:的|里|食堂|门口要|没|撤|收|老师)|老师|特殊学校|校车|学区|卫生室|卫生院|医院|医生|举报.{0,6}(?:干部|书记|主任)|干部.{0,10}(?:拿|贪|吃|克扣|举报)',
  ),
  // The village's own
  says(
    'village',
    5,
    '(?:村里|组里|队里)(?:的)?(?:分|统一|集体|账|钱|收)|抽签|流浪狗|乱停|扶贫款|卫生费|队长|门牌|山林|合同|谁在用|大棚.{0,6}租|接(?:娃|孩子)的车|充电桩|监控|摄像头|修路钱|(?:修路|开会|村).{0,6}钱.{0,6}(?:花|用)|换届|候选|村委会|捡到|村(?:里|委|干部|支书|上|民代表)?账|账目|分红|承包(?:给|费)|集体|村民代表|小组长|组长|积分|村规|公开栏|选举|每户(?:要|出|交)|集资|摊派|一事一议|红白|祠堂|大喇叭|广场|保洁员|公厕|路灯|通组|入户路|机耕|田间|村道|管水|村里(?:能不能|的|办|修|安排|招)|环境日|志愿|物业|16户|全院|全组|大家伙',
  ),
  says(
    'village',
    1,
    '村|组|院子|巷|大家|咱们|我们这|家家|公家|能不能(?:安|装|修|建|办|清|扫|补|帮)|路|灯|垃圾|自来水|水管|沟|渠',
  ),
  // Between people
  { to: 'civil', weight: 3, words: new RegExp(PARTY, 'g') },
  { to: 'civil', weight: 4, words: new RegExp(`(?:${PARTY}).{0,30}?(?:${WRONG})`, 'g') },
  says(
    'civil',
    5,
    '(?:他|她|二姐|大姐|对方).{0,10}(?:不给|不肯|推脱|让我(?:还|赔)|要我(?:还|赔)|不认|不收|不还|没关系)|要我赔|让我赔|我不同意|钱.{0,6}(?:没给|没还)|打鸣|风水|轮流照|丧葬费我',
  ),
  says('civil', 3, '租金|房租|官司|名声|闲话|借我|弄坏|种菜'),
  says(
    'civil',
    4,
    '界石|界桩|地界|地埂|滴水檐?|彩礼|退婚|离婚|分家|赡养|不养|抚养费|遗产|吵架|吵翻|打麻将|广场舞|狗叫|评评理|说和|调解|打官司|合伙|散伙|不还|不认|不赔|不让|赔偿谈|谈不拢|翻脸|骂人|骂我|欠我|欠俺|借给|占(?:了)?我|占(?:了)?俺|婆媳|妯娌|不讲理|道歉',
  ),
]

/** What a category is as a rule, when the words say nothing of whose it is. */
export const STREAMS_BEFORE: Readonly<Record<Category, Readonly<Record<Stream, number>>>> = {
  roads: { village: 3.5, civil: 0, government: 0 },
  water: { village: 3.5, civil: 0, government: 0 },
  mess: { village: 3.5, civil: 0, government: 0 },
  safety: { village: 3, civil: 0, government: 0 },
  care: { village: 7, civil: 0, government: 0 },
  other: { village: 3.5, civil: 0, government: 0 },
  policy: { village: 0, civil: 0, government: 4 },
  neighbours: { village: 0, civil: 8, government: 0 },
}
