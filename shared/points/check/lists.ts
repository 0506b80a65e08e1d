/**
 * What a rule says in fields and not only in words, in closed lists: what is in none of them is 其他, and a rule of 其他
 * goes to the town before it touches anybody. Money, statutory benefits, kin and group are in no list: no village may choose them.
 */

/** What a rule may take. An honour for a year at most; a welfare benefit of the collective only as its assembly has it. */
export const TAKES = { points: '只扣积分', honour: '今年不评这一项', welfare: '少一样村里的福利' } as const

/** For which conduct a rule takes. */
export const FAULTS = {
  waste: '乱倒乱丢，脏了地方',
  fire: '用火用电不当心',
  animals: '猫狗牲畜没看好',
  noise: '吵着别人',
  blocking: '占道、堵路',
  publicThings: '弄坏、占用、不还公家的东西',
  water: '堵沟抢水、占地占坎',
  ceremony: '办酒超过村里定的',
  neighbours: '欺负、为难别人',
  duty: '应下的事没有来做',
  falseClaim: '假报积分',
  other: '其他',
} as const

/** For which conduct a rule gives. */
export const DEEDS = {
  help: '帮人',
  clean: '打扫、收拾、种树',
  common: '给大家出力',
  learn: '学习、参加活动',
  custom: '红白事从简，家里和睦',
  honour: '得了荣誉、考上、入伍',
  work: '带大家挣钱',
  safety: '防火防汛，看见险情就说',
  counsel: '出主意、议事、说和',
  honest: '捡到还人，说话算数',
  other: '其他',
} as const

/** Who finds it. */
export const FINDERS = {
  gridWorker: '本组网格员来看',
  council: '议事会来定',
  authority: '主管部门认定的才算',
} as const
/** By which evidence. */
export const PROOFS = { photo: '照片', words: '说一声', record: '村里的记录', decision: '主管部门的文书' } as const
/** How it ends. */
export const ENDS = { putRight: '改好就不扣', once: '扣这一次就完', year: '到年底为止' } as const

export type Fault = keyof typeof FAULTS
export type Deed = keyof typeof DEEDS
