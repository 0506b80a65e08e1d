import type { GoodsArt } from './goods'

/** Each drawing by what people call it, and by words in the names of goods that it fits; the first match counts. */
const ARTS: readonly { readonly art: GoodsArt; readonly label: string; readonly fits: RegExp }[] = [
  { art: 'paper', label: '纸张书本', fits: /纸|书(?!包)|笔|本子|作业本|笔记本|票/ },
  { art: 'seedling', label: '种苗', fits: /苗|种子/ },
  { art: 'urea', label: '农资', fits: /肥|尿素|农药|薄膜/ },
  { art: 'brush', label: '牙刷牙膏', fits: /牙/ },
  { art: 'soap', label: '洗衣粉', fits: /洗衣粉|皂粉/ },
  { art: 'bottle', label: '洗衣液洗洁精', fits: /洗|洁|沐浴/ },
  { art: 'bar', label: '香皂毛巾', fits: /皂|毛巾/ },
  { art: 'broom', label: '扫帚拖把', fits: /扫|拖把|垃圾桶|簸箕/ },
  { art: 'oil', label: '油', fits: /油/ },
  { art: 'pot', label: '锅碗盆', fits: /锅|盆|碗/ },
  { art: 'rice', label: '粮食', fits: /米|面|粉|粮|糖|盐|蛋/ },
  { art: 'flask', label: '水壶杯子', fits: /壶|杯|保温/ },
  { art: 'bag', label: '背包书包', fits: /包(?!装|裹)/ },
  { art: 'basket', label: '杂货', fits: /./ },
]

/** Every drawing, in the order in which they are offered. */
export const ART_CHOICES: readonly GoodsArt[] = ARTS.map(({ art }) => art)

/** The drawing that fits a name best. */
export const artFor = (name: string): GoodsArt => ARTS.find(({ fits }) => fits.test(name))?.art ?? 'basket'

/** What people call a drawing. */
export const sayArt = (art: GoodsArt): string => ARTS.find((known) => known.art === art)?.label ?? ''

/** The drawing that people call so; undefined when there is none. */
export const artNamed = (label: string): GoodsArt | undefined => ARTS.find((known) => known.label === label)?.art
