/** Small words of which the lists of this room are made. Sources of patterns, joined with `|`. */

export const NUMBER = '(?:\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千万几数半]+)'
/** An amount of money. */
export const MONEY = `(?:${NUMBER}余?(?:块钱?|元|圆|毛|角|百块|大洋)|[¥￥]\\d+|[一二两三四五六七八九十几]+百(?!户|人|家|米|斤|里)|钱)`
/** By which something is lost or barred. */
export const LOSE =
  '停(?!车|放|水|电)|断(?!水|电)|掐|卡住|卡着|压(?:着|下|住)|不给|不得|不准|不许|不让|不能|不予|不可|不再|不批|不办|不报|不签|不盖|不发|不开|不写|不分|不享|不去|不配|不列|不接|别想|休想|甭想|没资格|无资格|取消|撤销|暂停|暂缓|缓(?:发|办|批|报)|推迟|延后|减半|减发|少发|扣发|克扣|扣除?(?!除?减?(?:积?分|\\d|[一二三四五六七八九十]+分))|抵扣|划(?:走|扣)|冻结|收回|没收|限制|禁止|剥夺|排除|除名|一票否决|失去|丧失|评不(?:上|了)|不评|不挂|挂钩|轮不到|靠后|降(?:低|级|档)'
/** Kin and household of somebody. */
export const KIN =
  '家属|亲属|亲戚|亲人|亲友|家人|家里人|全家|全户|一家子|一家人|一家老小|整户|阖家|配偶|夫妻|爱人|老公|丈夫|老婆|妻子|媳妇|儿媳|子女|儿女|儿子|女儿|闺女|孩子|娃[儿娃]?|小孩|后代|后人|子孙|儿孙|孙辈|孙子|三代|两代|祖孙|父母|爹娘|爸妈|爹|娘(?!家)|老子|公婆|岳|兄弟|姐妹|弟兄|叔伯|直系|旁系|近亲|家长|监护人|家族|同族|同胞|户内|本户其他|家庭成员'
/** Who helps somebody, as verbs. */
export const HELPS =
  '帮|助|替|代(?!全家|家人|投)|陪|带(?!头不|病)|(?<!报|上|递|移)送|给|照|看望|探望|慰问|看护|护|扶|搀|教|辅导|接(?!种|受|到)|背|修|装|借|让|关爱|关心|服务|救|安置|结对|资助|安慰|劝慰|开导|解释|讲(?:解|清|明)?|宣传|宣讲|科普|义诊|喂|理发|留意|收留|雇|聘|当.{0,8}(?:翻译|帮手)'
/** Who does somebody a wrong: then the other is the victim and not the one to be judged. */
export const WRONGS =
  '歧视|嘲笑|取笑|笑话|欺负|欺侮|欺压|侮辱|辱骂|骂|殴打|打骂|虐待|遗弃|阻拦|阻挠|阻止|拦着?|挡着?|打击报复|报复|威胁|恐吓|逼|强迫|冒领|骗取|骗|冒用|占用|占着?|损坏|破坏|泄露|乱传|偷看|偷拍|吓|咬|撞|追|伤|害|堵|吵得?|闹得?'

export const any = (...lists: readonly string[]): string => `(?:${lists.join('|')})`
/** Both lists in one sentence, in either order, at most `gap` characters apart. */
export const near = (one: string, other: string, gap = 12): RegExp =>
  new RegExp(`(?:${one}).{0,${gap}}(?:${other})|(?:${other}).{0,${gap}}(?:${one})`)
