import { Image } from '@tarojs/components'
import care from '@/art/scene-care.svg'
import dog from '@/art/scene-dog.svg'
import harvest from '@/art/scene-harvest.svg'
import lamp from '@/art/scene-lamp.svg'
import meal from '@/art/scene-meal.svg'
import river from '@/art/scene-river.svg'
import road from '@/art/scene-road.svg'
import sheaves from '@/art/scene-sheaves.svg'
import sweep from '@/art/scene-sweep.svg'
import { spoken } from '@/parts/aria'
import style from './style.module.css'

const SCENES = { care, dog, harvest, lamp, meal, river, road, sheaves, sweep } as const

export type SceneName = keyof typeof SCENES

/** A block print of village life, for examples. Never evidence: what people did is shown by their own photos. */
export function Scene({ name, label }: { name: SceneName; label: string }) {
  return <Image className={`${style.scene}`} src={SCENES[name]} mode='aspectFill' {...spoken({ role: 'img', label })} />
}
