/** How a person is related to the head of the household: villages' many words for it, and ours. */
import type { Sex } from './id-number'

/** Our word for whoever the household is named after. */
export const HEAD = '户主'

/** A relation as understood: our word for it, and the sex it implies (null where either is possible). */
export interface Relation {
  readonly relation: string
  readonly sex: Sex | null
}

/** One relation a word group: our word first, then `=` and others that mean the same. */
const MALE = `丈夫=夫=老公 儿子=子=儿=独生子 长子=大儿子 次子=二子=二儿子 三子=三儿子 四子=四儿子 继子 养子
  父亲=父=爸爸 公公=家公 岳父 女婿=婿 孙子=孙 长孙 次孙 外孙=外孙子 曾孙=曾孙子=重孙=重孙子
  祖父=爷爷 外祖父=外公 哥哥=兄=兄长 弟弟=弟 兄弟 侄子=侄儿=侄 外甥=甥 伯父=伯伯 叔父=叔叔 舅舅`
const FEMALE = `妻子=妻=老婆=媳妇 女儿=女=独生女 长女=大女儿 次女=二女=二女儿 三女=三女儿 四女=四女儿 继女 养女
  母亲=母=妈妈 婆婆=家婆 岳母 儿媳=儿媳妇=媳 孙女 长孙女 次孙女 孙媳=孙媳妇 外孙女 曾孙女=重孙女
  祖母=奶奶 外祖母=外婆 姐姐=姐 妹妹=妹 姐妹 嫂子=嫂 弟媳=弟媳妇 侄女 外甥女 伯母 婶婶 姑姑=姑母 姨妈 舅妈`
const EITHER = `${HEAD}=本人=户主本人=自己 配偶=爱人 兄弟姐妹 父母 子女 孙子女 祖父母 其他亲属 非亲属 其他`

const entries = (groups: string, sex: Sex | null): [string, Relation][] =>
  groups.split(/\s+/).flatMap((group) => {
    const synonyms = group.split('=')
    const [relation = group] = synonyms
    return synonyms.map((word): [string, Relation] => [word, { relation, sex }])
  })

const BY_WORD = new Map([...entries(EITHER, null), ...entries(MALE, 'male'), ...entries(FEMALE, 'female')])

/** What a written relation means, or null when we do not know the word. */
export const readRelation = (written: string): Relation | null => BY_WORD.get(written) ?? null
