import type { DangerKind } from './dangers'

/** Whom to ring, and one calm sentence. */
export interface DangerSaid {
  readonly number: string
  readonly say: string
}

/**
 * Numbers that hold all over the country and cost nothing: 119 fire and rescue, 120 ambulance, 110 police, 122 accidents on
 * the road (answered by 110 as well), 95598 the power grid, 12110 police by text message for who cannot speak, 12356 the line
 * for those who cannot go on (one number since 2025). The gas company's number differs from town to town, so 119 stands
 * for gas; 110 takes dangerous public works, a shaft without cover among them.
 */
const SAID: Readonly<Record<DangerKind, DangerSaid>> = {
  suicide: { number: '12356', say: '您别一个人扛，打 12356，有人一直听着；人就在危险地方，打 110，身边别断人。' },
  crime: { number: '110', say: '先躲到安全的地方，打 110；不方便出声，发短信到 12110，写清在哪里。' },
  threat: { number: '110', say: '先走开、关好门，别跟他争，打 110；不方便出声，发短信到 12110。' },
  violence: { number: '110', say: '先离开他，到邻居家去，打 110；不方便出声，发短信到 12110。' },
  drowning: { number: '119', say: '别下水，递竿子、扔绳子，喊人来，打 119；人上来了打 120。' },
  poison: { number: '120', say: '打 120，说清吃了什么、吃了多少；瓶子和剩的留着给医生看。' },
  gas: { number: '119', say: '关阀门、开窗，别碰开关，人先出来，到外面再打 119；有人不舒服打 120。' },
  fire: { number: '119', say: '人先出来，别回头拿东西，打 119，说清在哪里、烧的什么。' },
  power: { number: '95598', say: '谁也别靠近、别碰，离开八米远，打 95598；有人触电先拉闸，打 120。' },
  traffic: { number: '122', say: '先把后面的车拦住，别乱搬人，打 122；有人受伤打 120。' },
  landslide: { number: '119', say: '别收东西，往高处、往两边走，叫上左右邻居，打 119。' },
  collapse: { number: '119', say: '人先出来，离远一点，别进去找东西，打 119。' },
  fall: { number: '110', say: '先找东西挡住、留个人看着，别让孩子靠近，打 110；有人掉下去打 119。' },
  animal: { number: '110', say: '慢慢走开，别逗它，打 110，马蜂窝打 119；狗咬先用肥皂水冲，蛇咬别乱动，打 120。' },
  missing: { number: '110', say: '现在就打 110，不用等一天；说清穿什么、往哪边走的。' },
  illness: { number: '120', say: '打 120，说清在哪里、人怎么样；别乱搬动，身边留个人。' },
  unsure: { number: '110', say: '要是有人有危险，先打 110，再来这里说。' },
}

/** What is shown at once when words sound like danger. */
export const sayDanger = (kind: DangerKind): DangerSaid => SAID[kind]
