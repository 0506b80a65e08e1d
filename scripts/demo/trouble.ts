/** Letters and objections of the story: what goes wrong in a village, and how it is put right. */
import { type Actor, householdWith, idOf, key, type Stage } from './stage'
import { type Desks, type Story, takePhoto } from './story'

const RULE = '乱堆垃圾不整治'
/** So many of the council decide about points of a fault. */
const DECIDE = 3

/** What one can do about a letter, each letter by a name of its own. */
function openLetters(stage: Stage, desks: Desks) {
  const written = new Map<string, string>()
  const worker = desks.actor('demo-zhang-xiaomei')
  const claimOf = (letter: string): string => {
    const claimId = written.get(letter)
    if (claimId === undefined) throw new Error(`the letter ${letter} was not written`)
    return claimId
  }
  return {
    write: async (letter: string, head: string, words: string) => {
      const photos = [await takePhoto(stage, worker, { of: `letter ${letter}`, scene: 'rubbish', nth: written.size })]
      const letterTo = { householdId: idOf(stage, householdWith(stage, head)), ruleId: desks.rule(RULE).id }
      const { claimId } = await worker.cloud.points.raiseDeduction({ ...letterTo, words, photos, key: key(letter) })
      written.set(letter, claimId)
    },
    answer: async (letter: string, { openid, cloud }: Actor, words: string) => {
      const photos = [await takePhoto(stage, { openid }, { of: `answer ${letter}`, scene: 'yard', nth: written.size })]
      await cloud.points.rectify({ claimId: claimOf(letter), words, photos, key: key(letter) })
    },
    accept: (letter: string) =>
      worker.cloud.points.checkRectified({ claimId: claimOf(letter), agree: true, key: key(letter) }),
    decide: async (letter: string) => {
      for (const { cloud } of desks.council.slice(0, DECIDE)) {
        await cloud.points.voteOnClaim({ claimId: claimOf(letter), agree: true, key: key(letter) })
      }
    },
  }
}

/** What happens on the evening of which day; the other days are quiet. */
export function openTrouble(stage: Stage, desks: Desks, story: Story): (day: number) => Promise<unknown> {
  const { write, answer, accept, decide } = openLetters(stage, desks)
  const { actor, clerk } = desks
  const object = (openid: string, claimId: string, reason: string) =>
    actor(openid).cloud.points.object({ claimId, reason, key: key(claimId) })
  const settle = (claimId: string, uphold: boolean, reason: string) =>
    clerk.cloud.points.decideObjection({ claimId, uphold, reason, key: key(claimId) })
  const others = stage.roster.households.filter(({ grid }) => grid === '5网格')
  const late = others.at(-1)?.head ?? ''

  const evenings: Readonly<Record<number, () => Promise<unknown>>> = {
    0: () => write('forgotten', '马老三', '您家屋后的垃圾堆了好些天，雨水冲到了沟里。'),
    2: () => write('moved', '赵有田', '您家门口堆的旧家具挡了半边路。'),
    4: async () => {
      await answer('moved', actor('demo-zhao-youtian'), '请人拉走了，路让出来了。')
      await object('demo-ma-laosan', story.claimOf('何德厚', 1), '那天我在，没看见他家的人。')
    },
    6: async () => {
      await accept('moved')
      await settle(story.claimOf('何德厚', 1), false, '查了签到的本子，他家大儿子去了。')
      await write('late', late, '您家院墙外的秸秆和塑料袋堆在一起。')
    },
    8: () => decide('forgotten'),
    10: async () => {
      await write('second', '马老三', '您家门前又堆了建筑垃圾，孩子上学要绕着走。')
      await object('demo-zhou-changshun', story.claimOf('田有福', 0), '同一件事记了两户，请再核一核。')
    },
    12: () => settle(story.claimOf('田有福', 0), true, '问清楚了，是他家亲戚做的，记错了户。'),
    14: async () => {
      await answer('second', actor('demo-ma-laosan'), '渣土拉走了，地也扫了。')
      await write('open', '李大山', '您家院坝外堆的建筑垃圾占了半边路，夜里看不清。')
    },
    16: async () => {
      await object('demo-ma-laosan', story.claimOf('孙玉英', 1), '柳树是组里统一买的苗，该记在组里。')
      await object('demo-zhou-changshun', story.claimOf('何德厚', 3), '照片和上个月的一样，请再核一核。')
    },
  }
  return async (day) => evenings[day]?.()
}
