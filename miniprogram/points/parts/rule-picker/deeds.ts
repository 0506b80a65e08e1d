import type { Rule } from '@shared/points/rule'
import broom from '@/art/deed-broom.svg'
import elder from '@/art/deed-elder.svg'
import feast from '@/art/deed-feast.svg'
import neighbor from '@/art/deed-neighbor.svg'
import purse from '@/art/deed-purse.svg'
import spade from '@/art/deed-spade.svg'
import tea from '@/art/deed-tea.svg'
import tree from '@/art/deed-tree.svg'

/** A good deed as one neighbour would tell it to another. */
export interface Deed {
  readonly word: string
  /** A drawing of it. */
  readonly art: string
  /** The words of rules that mean it. */
  readonly means: RegExp
}

/** The first that fits counts: whoever sweeps an old neighbour's yard looks after them. */
const DEEDS: readonly Deed[] = [
  { word: '照看老人', art: elder, means: /老人|敬老|孝老|养老|陪护|照看/ },
  { word: '劝架说和', art: tea, means: /调解|纠纷|说和|劝|矛盾/ },
  { word: '捡到还人', art: purse, means: /拾金|捡|失物|归还/ },
  { word: '栽树护绿', art: tree, means: /树|造林|绿化|护林|浇灌/ },
  { word: '打扫卫生', art: broom, means: /清扫|打扫|卫生|清洁|清理|垃圾|庭院|院坝|环境/ },
  { word: '喜事简办', art: feast, means: /婚|丧|简办|酒席|移风易俗/ },
  { word: '出义务工', art: spade, means: /劳动|义务|出工|建设|修路|公益|志愿|巡逻|维修|维护/ },
  { word: '帮邻居', art: neighbor, means: /邻|帮|互助/ },
]

/** What a rule is about; by its own name first, because a heading covers many things. */
export const deedOf = ({ name, category }: Pick<Rule, 'name' | 'category'>): Deed | undefined =>
  DEEDS.find(({ means }) => means.test(name)) ?? DEEDS.find(({ means }) => means.test(category))
