import type { Rule } from '@shared/points/rule'

/** A good deed as one neighbour would tell it to another. */
export interface Deed {
  readonly word: string
  /** Its drawing, by the name in `deed-art.ts`. */
  readonly art: DeedArt
  /** The words in names of rules that mean it. */
  readonly means: RegExp
}

export type DeedArt =
  | 'elder'
  | 'tea'
  | 'purse'
  | 'tree'
  | 'broom'
  | 'feast'
  | 'bench'
  | 'rosette'
  | 'neighbor'
  | 'spade'

/** What somebody kept others from doing is not what they did. */
const ABOUT_OTHERS = /劝阻|制止|举报/

/** The first that fits counts: whoever sweeps an old neighbour's yard looks after them. */
const DEEDS: readonly Deed[] = [
  { word: '照看老人', art: 'elder', means: /老人|敬老|孝老|爱老|助老|陪护/ },
  { word: '劝架说和', art: 'tea', means: /调解|劝架|劝和|说和|(化解|协调|调处)(矛盾|纠纷)/ },
  { word: '捡到还人', art: 'purse', means: /拾金不昧|拾物|失物|捡到.*(还|交)|归还失主/ },
  { word: '栽树护绿', art: 'tree', means: /[植栽种]树|造林|绿化|护林|护绿/ },
  {
    word: '打扫卫生',
    art: 'broom',
    means:
      /清扫|打扫|清洁|卫生|保洁|清理(河|沟|垃圾|门前|杂物|塘)|捡垃圾|垃圾(分类|清)|庭院|院坝|(美化|整治)环境|环境(星|美化|整治)/,
  },
  { word: '喜事简办', art: 'feast', means: /简办|(红白|喜|婚|丧)事|移风易俗|不办酒/ },
  { word: '考学参军', art: 'rosette', means: /考上|升学|录取|入伍|参军|退伍|等功|优秀学生/ },
  { word: '帮邻居', art: 'neighbor', means: /邻|帮扶|互助/ },
  {
    word: '出义务工',
    art: 'spade',
    means: /劳动|义务(工|巡|浇|修|清|出)|出工|建设项目|修路|公益|志愿|巡逻|(维修|维护).*(监控|地磅|路|灯|渠|设施)/,
  },
  { word: '开会、活动', art: 'bench', means: /会议|开会|签到|组织生活|(参加|组织).*活动|体育|文艺|表演/ },
]

/**
 * What a rule rewards, by its own name alone: a heading covers many things, and 参加会议 under 志愿服务 is still a meeting.
 * Undefined where the name says nothing that we know; the rule is then offered by that name.
 */
export const deedOf = ({ name }: Pick<Rule, 'name'>): Deed | undefined =>
  ABOUT_OTHERS.test(name) ? undefined : DEEDS.find(({ means }) => means.test(name))
