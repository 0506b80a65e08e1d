import { Image } from '@tarojs/components'
import emptyBasket from '@/art/state-empty-basket.svg'
import emptyPassbook from '@/art/state-empty-passbook.svg'
import error from '@/art/state-error.svg'
import nothingToDo from '@/art/state-nothing-to-do.svg'
import offline from '@/art/state-offline.svg'
import { hidden } from '@/parts/aria'
import { classes } from '@/parts/classes'
import style from './style.module.css'

const DRAWINGS = { emptyBasket, emptyPassbook, error, nothingToDo, offline } as const

export type Drawing = keyof typeof DRAWINGS
export const ART_NAMES = Object.keys(DRAWINGS) as readonly Drawing[]

/** A line drawing of how things stand. It repeats the words under it, so it is not read aloud. */
export function Art({ name, small }: { name: Drawing; small?: boolean }) {
  return <Image className={classes(style.drawing, small && style.small)} src={DRAWINGS[name]} {...hidden} />
}
