/** Made-up names, as they are common in the hills: a surname, and two characters that fit the generation. */
import type { Sex } from '@shared/village/id-number'
import type { Random } from './random'

/** Surnames in a village repeat: the first ones are clans, the rest came by marriage. */
const CLANS = '李罗马孙何赵周陈吴田'
const MARRIED_IN = '王张刘杨黄徐朱高林郭梁宋郑谢韩唐冯董程曹袁许沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘覃向'

/** First and second character of the given name, by sex and generation. */
const GIVEN: Readonly<Record<Sex, Readonly<Record<'old' | 'middle' | 'young', readonly [string, string]>>>> = {
  male: {
    old: ['大德有长福满永世光正文守', '山田仓顺林厚旺生财贵根寿'],
    middle: ['建国志永家立学春小新兴明', '军平强勇辉华波文斌刚良全'],
    young: ['子浩俊一宇梓天承明思嘉泽', '轩宇杰涵博晨阳然睿航鸣石'],
  },
  female: {
    old: ['桂玉秀春秋月腊金冬翠素菊', '花英兰香莲珍芝娥梅菊凤云'],
    middle: ['小春晓红丽海雪艳玉文美冬', '梅燕琴霞芳红娟玲萍敏艳群'],
    young: ['子梓雨思欣一佳诗可若语心', '涵萱彤怡悦琪瑶妍宁禾溪苗'],
  },
}

const generationOf = (age: number) => (age >= 55 ? 'old' : age >= 25 ? 'middle' : 'young')

/** Gives out names; the village's named people keep theirs to themselves. */
export interface Names {
  /** A name for somebody with this surname. */
  of(surname: string, sex: Sex, age: number): string
  /** The surname of a family of the village. */
  clan(): string
  /** The surname of somebody who married in. */
  marriedIn(): string
}

/** Two people of a village may share a name, but not before so many others were tried. */
const TRIES = 30

export function openNames(random: Random, reserved: readonly string[]): Names {
  const kept = new Set(reserved)
  const taken = new Set(reserved)
  const draw = (surname: string, sex: Sex, age: number) => {
    const [first, second] = GIVEN[sex][generationOf(age)]
    return surname + random.character(first) + random.character(second)
  }
  return {
    of: (surname, sex, age) => {
      let name = draw(surname, sex, age)
      for (let tries = 1; kept.has(name) || (taken.has(name) && tries < TRIES); tries++) name = draw(surname, sex, age)
      taken.add(name)
      return name
    },
    clan: () => random.character(random.chance(0.8) ? CLANS : MARRIED_IN),
    marriedIn: () => random.character(random.chance(0.8) ? MARRIED_IN : CLANS),
  }
}
