/** What can be wrong with a rule, each with its article, the reason in plain Chinese, and a sentence that would be lawful. */

/** Under which field of the form a concern stands. */
export type Field = 'words' | 'takes' | 'from' | 'conduct' | 'ends'

export interface Concern {
  readonly title: string
  /** Law and article. The organic law's numbers are those in force since 2026. */
  readonly article: string
  readonly field: Field
  readonly reason: string
  /** A lawful sentence instead, as the name of a rule (30 characters at most), and which way it counts. */
  readonly instead: { readonly name: string; readonly kind: 'award' | 'deduction' }
}

const give = (name: string) => ({ name, kind: 'award' }) as const
const take = (name: string) => ({ name, kind: 'deduction' }) as const

export const CONCERNS = {
  fine: {
    title: '收钱、罚款',
    article: '行政处罚法第十六条',
    field: 'takes',
    reason: '罚款只有法律、法规和规章能定，村里的办法不能罚钱，也不能换个名目收钱。',
    instead: take('垃圾倒进水沟，提醒后还倒的'),
  },
  property: {
    title: '没收、扣东西',
    article: '民法典第二百六十七条',
    field: 'takes',
    reason: '各家的东西是各家的，村里没有没收、扣押、变卖的权力。',
    instead: take('杂物占了村道，提醒后还不挪的'),
  },
  statutoryBenefit: {
    title: '碰了法定的补贴',
    article: '村民委员会组织法第三十一条',
    field: 'takes',
    reason: '低保、养老、医保、种粮补贴这些是法律给的，村里不能扣、停、压，也不能拿来挂钩。',
    instead: take('门前垃圾，提醒后还不清的'),
  },
  dividend: {
    title: '碰了分红',
    article: '农村集体经济组织法第十三条、第四十二条',
    field: 'takes',
    reason: '分红按股份走，是成员的权利；积分、星级都不能让谁多分少分。',
    instead: give('帮合作社记账、理货'),
  },
  welfare: {
    title: '少发村里的福利',
    article: '村民委员会组织法第二十八条',
    field: 'takes',
    reason: '集体的钱怎么用要村民会议定；拿福利当罚，先请镇上看一看。',
    instead: take('垃圾倒进水沟，提醒后还倒的'),
  },
  rights: {
    title: '拿别的权利当罚',
    article: '村民委员会组织法第三十一条',
    field: 'takes',
    reason: '开证明、上学、当兵、建房、用水用电都是各人的权利，村里的办法不能停、不能卡。',
    instead: take('垃圾倒进水沟，提醒后还倒的'),
  },
  liberty: {
    title: '关人、打人、罚跪',
    article: '宪法第三十七条',
    field: 'takes',
    reason: '人身自由不受侵犯，谁也不能绑、关、打、罚站、罚跪。',
    instead: give('劝住吵架打架的，请网格员来说和'),
  },
  crime: {
    title: '村里定罪',
    article: '立法法第十一条',
    field: 'takes',
    reason: '什么是犯罪、怎么罚，只有法律能定，村里不能按什么罪来处理。',
    instead: give('彩礼照村里约定办、不攀比'),
  },
  shunning: {
    title: '赶人、不许来往',
    article: '村民委员会组织法第三十一条',
    field: 'takes',
    reason: '住在哪里、和谁来往是各人的自由，不能赶走，也不能叫大家都不理他。',
    instead: give('上门劝和、把结解开的'),
  },
  naming: {
    title: '当众点名、出丑',
    article: '个人信息保护法第二十五条、民法典第一千零二十四条',
    field: 'takes',
    reason: '公开别人的名字要本人单独同意；挂牌、广播、倒数、检讨都伤人名誉。',
    instead: take('杂物堆在路上，写信提醒后不清的'),
  },
  tooLong: {
    title: '罚得没有头',
    article: '个人信息保护法第十九条',
    field: 'ends',
    reason: '一件事记多久要有头：改好就撤，最多管到年底。',
    instead: take('垃圾乱倒，改好就撤，不改扣分'),
  },
  kinGuilt: {
    title: '算到家里人头上',
    article: '村民委员会组织法第三十一条',
    field: 'from',
    reason: '一个人做的事只能由他自己担，不能算到配偶、子女、父母、亲戚头上。',
    instead: take('垃圾乱倒，只扣倒的人，改好不扣'),
  },
  groupGuilt: {
    title: '一家有事大家扣',
    article: '村民委员会组织法第三十一条',
    field: 'from',
    reason: '别家做的事不能扣全组、扣邻居。',
    instead: take('垃圾乱倒，只扣倒的人，改好不扣'),
  },
  petition: {
    title: '反映问题、投诉、打官司',
    article: '宪法第四十一条、信访工作条例',
    field: 'conduct',
    reason: '反映问题、投诉、上访、打官司是各人的权利；不能因此扣分，也不能花分去买他不说。',
    instead: give('帮邻居把事说清楚、办妥了'),
  },
  speech: {
    title: '说话、发帖',
    article: '宪法第三十五条',
    field: 'conduct',
    reason: '在网上、群里说什么，村里不能扣分；真造谣诽谤由公安和法院认定。',
    instead: give('给乡亲把政策讲清楚'),
  },
  vote: {
    title: '选举、投票',
    article: '村民委员会组织法第二十一条',
    field: 'conduct',
    reason: '投不投、投给谁由本人定：不投不能扣分，投了也不能给分，也不能替全家投。',
    instead: give('选举日给会场搬桌椅、扶老人'),
  },
  expropriation: {
    title: '征地、拆迁',
    article: '土地管理法第四十七条、第四十八条',
    field: 'conduct',
    reason: '征地拆迁签不签、谈补偿是各家的权利，积分不能催、不能逼。',
    instead: give('给邻居讲清征地补偿怎么算'),
  },
  building: {
    title: '违建、占地、违法',
    article: '村民委员会组织法第三十一条',
    field: 'conduct',
    reason: '是不是违法，要主管部门认定了才作数，村里说了不算。',
    instead: give('自家搭的棚占了路，自己拆掉'),
  },
  record: {
    title: '受过处罚、坐过牢',
    article: '治安管理处罚法第一百三十六条、个人信息保护法第二十八条',
    field: 'conduct',
    reason: '违法记录是封存的，过去的事、家里人的事都不能拿来扣分、不评。',
    instead: give('帮回村的人找活干'),
  },
  sensitiveStatus: {
    title: '病、残疾、身体',
    article: '个人信息保护法第二十八条、民法典第一千零三十四条',
    field: 'conduct',
    reason: '身体好不好是敏感个人信息，村里不该打听，更不能扣分。',
    instead: give('送有病的邻居去看病、取药'),
  },
  medical: {
    title: '打针、体检、献血、捐器官',
    article: '民法典第一千零六条、第一千零三十四条',
    field: 'conduct',
    reason: '献血、捐器官、打针、体检全凭本人；花分去换，又要看身体的情况，不合适。',
    instead: give('义诊那天帮忙摆桌、扶老人'),
  },
  familyPlanning: {
    title: '生育',
    article: '人口与计划生育法第十七条、第十八条',
    field: 'conduct',
    reason: '生几个、生不生是人家的私事，老的计划生育规矩早已不作数。',
    instead: give('给刚生孩子的人家送饭、搭把手'),
  },
  women: {
    title: '出嫁、离婚的女子',
    article: '妇女权益保障法第五十五条、第五十六条',
    field: 'from',
    reason: '不能因为结婚、离婚、丧偶、家里没有儿子，就少了谁的份。',
    instead: give('教姐妹们一门手艺'),
  },
  privateLife: {
    title: '人家的私事',
    article: '民法典第一千零三十二条',
    field: 'conduct',
    reason: '结不结婚、和谁住、穿什么、几点睡是私事，村里不能管。',
    instead: give('红白事从简，照村里约定办'),
  },
  religion: {
    title: '信教、敬神',
    article: '宪法第三十六条',
    field: 'conduct',
    reason: '信什么、不信什么由各人；不能逼着信、逼着不信，也不能拿分来换。',
    instead: give('清明献花、上坟不带明火'),
  },
  dignity: {
    title: '给人贴标签',
    article: '民法典第一千零二十四条',
    field: 'conduct',
    reason: '懒汉、二流子这样的话羞辱人，解决不了事。',
    instead: give('带着邻居一起学手艺、找活干'),
  },
  elders: {
    title: '老人出工',
    article: '老年人权益保障法第六十条',
    field: 'conduct',
    reason: '农村老年人不承担兴办公益事业的筹劳义务，不来就不能扣分。',
    instead: give('老人来帮忙的加分，不来不扣'),
  },
  compelled: {
    title: '逼着出工、开会、做志愿',
    article: '志愿服务条例第二十五条、农业法第七十三条',
    field: 'conduct',
    reason: '志愿凭自愿，出工筹劳要村民会议一事一议，不能拿分逼，也不能拿钱抵工。',
    instead: give('自愿来村里义务出工'),
  },
  voluntary: {
    title: '捐款、调解凭自愿',
    article: '人民调解法第十七条、慈善法第三十二条',
    field: 'conduct',
    reason: '捐不捐、和不和由本人；不定数目、不排名，不肯也不扣分。',
    instead: give('自愿捐款捐物，多少不论'),
  },
  official: {
    title: '要主管部门认定',
    article: '行政处罚法第十七条',
    field: 'conduct',
    reason: '赌没赌、偷没偷、犯没犯法，要有权的机关认定，村里说了不算。',
    instead: give('参加禁赌、防骗宣传'),
  },
  platform: {
    title: '装软件、刷脸、打卡',
    article: '个人信息保护法第十六条、第二十九条',
    field: 'conduct',
    reason: '用不用手机、装不装软件由各人，纸上办一样算数；不拉人头，不收脸和指纹。',
    instead: give('教老人用手机'),
  },
  sharing: {
    title: '转发、点赞、打好评',
    article: '国办函〔2026〕12号',
    field: 'conduct',
    reason: '花分买转发、点赞、好评，平台不许，评出来的也不真。',
    instead: give('停水停电时挨家给老人报信'),
  },
  informing: {
    title: '告发邻居',
    article: '民法典第一千零三十二条',
    field: 'conduct',
    reason: '花分叫邻居互相告，伤和气，也容易拍到人家私事。',
    instead: give('看见路灯坏、井盖丢就说一声'),
  },
  home: {
    title: '进屋检查、拍屋里',
    article: '民法典第一千零三十三条',
    field: 'conduct',
    reason: '没有主人明白的同意，不能进屋看、不能拍屋里，照片更不能发群。',
    instead: give('门前屋后打扫干净'),
  },
  child: {
    title: '孩子的事',
    article: '未成年人保护法第四条、个人信息保护法第三十一条',
    field: 'conduct',
    reason: '孩子的事要家长来报、家长同意，不写名字和学校，更不能拿成绩扣分、让孩子冒险。',
    instead: give('家长带着孩子一起做好事'),
  },
  purchase: {
    title: '买东西、存钱换分',
    article: '消费者权益保护法第九条',
    field: 'conduct',
    reason: '买谁的、存在哪、用哪家由各人定，不能拿分来催。',
    instead: give('帮乡亲把卖不掉的菜卖出去'),
  },
  debt: {
    title: '欠钱、欠费',
    article: '村民委员会组织法第三十一条',
    field: 'conduct',
    reason: '欠谁的钱由双方和法院去办，有难处的人家更不能再扣。',
    instead: give('帮有难处的人家想办法'),
  },
  outsiders: {
    title: '外来的、外姓的人',
    article: '村民委员会组织法第三十一条',
    field: 'from',
    reason: '规矩对人人一样，不能只管外来的、外姓的、别的民族的。',
    instead: take('车停在路口，提醒后不挪的'),
  },
  obedience: {
    title: '听不听话',
    article: '村民委员会组织法第三十一条',
    field: 'conduct',
    reason: '听不听干部的、表不表态不能算分；积分只看做了哪件事。',
    instead: give('参加议事、说出自己的主意'),
  },
  vague: {
    title: '说不清是什么事',
    article: '村民委员会组织法第三十一条',
    field: 'conduct',
    reason: '太笼统，评的人各说各话；一件一件写清是什么事。',
    instead: take('垃圾倒进水沟，提醒后还倒的'),
  },
  contradiction: {
    title: '写的和选的不一样',
    article: '村民委员会组织法第三十一条',
    field: 'words',
    reason: '话里写的和下面选的对不上，大家不知道照哪个办。',
    instead: take('垃圾倒进水沟，提醒后还倒的'),
  },
  other: {
    title: '单子里没有的事',
    article: '村民委员会组织法第三十一条',
    field: 'conduct',
    reason: '这件事不在常见的单子里，先请镇上看一看，没意见再用。',
    instead: give('帮邻居做一件事'),
  },
} as const satisfies Readonly<Record<string, Concern>>

export type ConcernId = keyof typeof CONCERNS
