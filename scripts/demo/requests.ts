/** What people have said is wrong, and what became of it: mended in time, late, under way at each level, just said. */
import type { Category, Stream } from '@shared/requests/terms'
import { TOWN_OFFICER } from './cast'
import type { Scene } from './pictures'
import { householdWith, key, type Stage } from './stage'
import { type Desks, takePhoto } from './story'

interface Trouble {
  readonly what: string
  readonly where: string
  readonly stream: Stream
  readonly category: Category
}

/** The cases of the village: the leak of sixteen flats, the dark stairways, the path onto a neighbour's field, and the road of the day. */
const TROUBLES = {
  ditch: { what: '水沟堵了，一下雨水就漫上路', where: '东巷口', stream: 'village', category: 'water' },
  leak: { what: '这一栋十六户都漏水，一下雨楼上滴到楼下', where: '安置楼 2单元', stream: 'village', category: 'water' },
  stairs: { what: '楼道灯不亮，晚上上楼要摸着走', where: '安置楼 1单元', stream: 'civil', category: 'safety' },
  path: { what: '大家走近路，踩坏了我家的菜地', where: '坡上菜地', stream: 'civil', category: 'neighbours' },
  yellow: { what: '自来水发黄，要放半天才清', where: '村西头', stream: 'civil', category: 'water' },
  lamp: { what: '村口路灯坏了', where: '村口大路', stream: 'village', category: 'roads' },
  crossing: { what: '学校门口没有斑马线，娃娃过马路吓人', where: '学校路口', stream: 'government', category: 'roads' },
  dogs: { what: '晒场边上有几只野狗，老人不敢过', where: '晒场', stream: 'village', category: 'safety' },
} as const satisfies Record<string, Trouble>
type Name = keyof typeof TROUBLES

/** What happens about requests on the evening of which day. */
export function openRequests(stage: Stage, desks: Desks): (day: number) => Promise<unknown> {
  const { villageId, doors } = stage
  const { actor, clerk, leader } = desks
  const dashan = actor('demo-li-dashan')
  const lead = actor('demo-zheng-qiuju')
  const ids = new Map<Name, string>()
  const idOf = (name: Name): string => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`nobody has said yet: ${name}`)
    return id
  }
  const said = async (name: Name, by: typeof clerk, scene: Scene | null, named = false) => {
    const photos = scene === null ? [] : [await takePhoto(stage, by, { of: `trouble ${name}`, scene, nth: ids.size })]
    const seenBy = named ? ('named' as const) : ('unnamed' as const)
    const asked = { villageId, ...TROUBLES[name], seenBy, photos, key: key(name) }
    ids.set(name, (await by.cloud.requests.raise(asked)).requestId)
  }
  const accepted = (name: Name, by: Pick<typeof clerk, 'cloud'>) =>
    by.cloud.requests.accept({ requestId: idOf(name), key: key(`${name} accept`) })
  const noted = (name: Name, by: Pick<typeof clerk, 'cloud'>, words: string) =>
    by.cloud.requests.note({ requestId: idOf(name), words, key: key(`${name} ${words}`) })
  const mended = async (name: Name, by: typeof clerk, scene: Scene, words: string) => {
    const photos = [await takePhoto(stage, by, { of: `mended ${name}`, scene, nth: ids.size })]
    await by.cloud.requests.finish({ requestId: idOf(name), words, photos, key: key(`${name} done`) })
  }
  const rated = (name: Name, by: typeof clerk, rating: 'good' | 'fair') =>
    by.cloud.requests.agree({ requestId: idOf(name), rating, key: key(`${name} rated`) })
  const nearLead = leader(householdWith(stage, lead.name).group)
  const laosan = actor('demo-ma-laosan')
  const nearLaosan = leader(householdWith(stage, laosan.name).group)

  const evenings: Readonly<Record<number, () => Promise<unknown>>> = {
    0: async () => {
      await said('ditch', dashan, 'river')
      await accepted('ditch', clerk)
    },
    2: async () => {
      await said('leak', lead, 'yard', true)
      await accepted('leak', clerk)
      await said('yellow', laosan, null)
      await accepted('yellow', nearLaosan)
    },
    4: async () => {
      await noted('ditch', clerk, '挖机约在后天上午，走东巷的先绕一绕。')
      await said('stairs', lead, null, true)
      await accepted('stairs', nearLead)
    },
    6: async () => {
      await mended('ditch', clerk, 'field', '沟挖开了，又铺了两截管子。')
      await noted('leak', clerk, '同住户、物业、开发商一起看过，开发商出料，物业派人，先修楼顶。')
    },
    8: async () => {
      await rated('ditch', dashan, 'good')
      await mended('stairs', nearLead, 'yard', '换了六盏声控灯。')
      await said('path', laosan, 'field')
      await accepted('path', nearLaosan)
    },
    10: async () => {
      await mended('yellow', nearLaosan, 'river', '水泵的滤芯等了几天才到，换上就清了。')
      await rated('stairs', lead, 'good')
      await noted('leak', clerk, '楼顶的缝补完了，等下一场雨看还漏不漏。')
    },
    12: async () => {
      await said('lamp', dashan, 'river')
      await accepted('lamp', clerk)
      await actor('demo-zhao-youtian').cloud.requests.join({ requestId: idOf('lamp'), key: key('lamp join') })
      await mended('leak', clerk, 'yard', '下了两场雨，十六户都去看过，不漏了。')
    },
    14: async () => {
      await noted('lamp', clerk, '线断了，约了电工来接。')
      await said('crossing', actor('demo-zhao-youtian'), null)
    },
    15: async () => {
      await accepted('crossing', { cloud: doors.as(TOWN_OFFICER.openid) })
      await said('dogs', actor('demo-sun-yuying'), null)
    },
  }
  return async (day) => evenings[day]?.()
}
