import type { GoodsArt } from './goods'

/** Each drawing by what people call it, and by words in the names of goods that it fits; the first match counts. */
const ARTS: readonly { readonly art: GoodsArt; readonly label: string; readonly fits: RegExp }[] = [
  { art: 'paper', label: '纸张书本', fits: /纸|书|笔|本子|作业本|笔记本|票/ },
  { art: 'urea', label: '农资', fits: /肥|尿素|苗|种子|农药|薄膜/ },
  { art: 'soap', label: '洗护', fits: /皂|洗|牙|洁|毛巾/ },
  { art: 'oil', label: '油', fits: /油/ },
  { art: 'rice', label: '粮食', fits: /米|面|粉|粮|糖|盐|蛋/ },
  { art: 'flask', label: '壶杯锅碗', fits: /壶|杯|锅|盆|碗|保温/ },
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
