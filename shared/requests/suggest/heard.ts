/**
 * What was said, made plain enough to look for words in it: one width and case, no gaps and fillers, and the right
 * characters where a phone that listens writes others that sound alike.
 */

/** Characters in their old form, each before the one that is looked for: some phones and the south write them. */
const OLD_FORMS =
  '養养險险還还電电車车門门燈灯橋桥樓楼溝沟墻墙牆墙壞坏媽妈爺爷孫孙孃娘嬸婶過过時时沒没見见個个這这們们來来話话請请問问辦办證证戶户補补貼贴醫医藥药農农氣气燒烧煙烟槍枪殺杀斷断線线頭头暈晕臟脏髒脏亂乱鄰邻鬧闹聲声賠赔償偿錢钱債债給给幫帮嗎吗邊边裡里裏里處处進进遠远開开關关塊块條条雞鸡鴨鸭豬猪馬马魚鱼蟲虫樹树葉叶糞粪凍冻熱热漲涨壓压綫线網网號号廣广場场學学校校飯饭廠厂礦矿財财務务選选舉举報报領领導导護护輛辆騎骑滿满濕湿點点著着'
const OTHER_FORMS: ReadonlyMap<string, string> = new Map(
  (OLD_FORMS.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/**
 * Words that phones which listen write with other characters of the same sound: the right one, and what is read as it.
 * Only what is no word itself, nor the end of one and the beginning of the next.
 */
const SOUNDS: readonly (readonly [string, RegExp])[] = [
  ['路灯', /路[登蹬](?!记|上|山)/g],
  ['煤气', /[媒酶]气|煤汽/g],
  ['漏电', /漏[店]/g],
  ['低保', /[低抵][宝堡饱]/g],
  ['医保', /衣保|医[宝堡]/g],
  ['社保', /[设射]保(?!护)|社[宝堡]/g],
  ['养老金', /[样痒]老金|养老[斤巾经]/g],
  ['井盖', /[景警颈]盖|井[概钙丐]/g],
  ['着火', /[找照]火了|着[伙祸]/g],
  ['农药', /农[耀]|浓药/g],
  ['敌敌畏', /[敌滴低嘀][敌滴低嘀][畏味胃喂]/g],
  ['百草枯', /[百白]草[枯哭]/g],
  ['垃圾', /拉[圾]|垃[及级]|拉及/g],
  ['宅基地', /[债寨][基鸡]地|宅[鸡积]地/g],
  ['自来水', /自[赖来][谁睡]|自赖水/g],
  ['触电', /处电(?!话)/g],
  ['塌方', /踏方/g],
  ['滑坡', /[划华]坡/g],
  ['跳楼', /挑楼|跳[搂漏]/g],
  ['跳河', /挑河|跳[和合喝]了/g],
  ['自杀', /字杀|自[沙傻]了/g],
  ['家暴', /[加佳]暴|家爆(?!炸)/g],
  ['邻居', /[林临]居|邻[局剧]/g],
  ['赡养', /[善扇擅]养/g],
  ['彩礼', /[才财采菜]礼/g],
  ['残疾', /残[级及积]/g],
  ['昏倒', /[婚混]倒/g],
  ['晕倒', /[云韵]倒|晕[到道]了/g],
  ['变压器', /[便遍]压器|变压[气汽]/g],
  ['灌溉', /罐溉|灌[盖概]/g],
  ['硬化', /[应映]化/g],
  ['报销', /报[消肖]/g],
  ['补贴', /补[帖铁]/g],
  ['户口', /[护互]口/g],
]

/** Sounds that people make while they think. */
const FILLERS = /[嗯呃唉哎诶欸哦噢喔]+|就是说|怎么说呢|哎呀|我跟你(?:说|讲)|那个那个|这个这个/g

/** What was said, as the tables below read it. */
export function heard(text: string): string {
  let plain = text.normalize('NFKC').toLowerCase().replace(FILLERS, '')
  plain = [...plain].map((char) => OTHER_FORMS.get(char) ?? char).join('')
  plain = plain.replace(/[,.!?;:，。！？；：、…~—\n]+/g, '，').replace(/[\s"'“”‘’()（）【】<>《》·]/g, '')
  for (const [right, wrong] of SOUNDS) plain = plain.replace(wrong, right)
  return plain
}
