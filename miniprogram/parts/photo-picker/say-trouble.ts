import type { Taken } from '@/platform/camera'

const which = (places: readonly number[]): string => `您选的第 ${places.join('、')} 张`

/** Which of the chosen photos are not there, why, and what to do; nothing when all of them are. */
export function sayTrouble({ unreadable, noRoom, tooMany }: Omit<Taken, 'kept'>, most: number): string {
  return [
    unreadable.length > 0 &&
      `${which(unreadable)}打不开，没放进来。苹果手机的照片（HEIC）常这样：打开它截个屏，选截下来的那张。`,
    noRoom.length > 0 && `${which(noRoom)}没存下来。手机可能存满了，删掉一些不用的照片，再选一次。`,
    tooMany.length > 0 && `一共放 ${most} 张，${which(tooMany)}没放进来。想换，先拿掉一张。`,
  ]
    .filter(Boolean)
    .join('')
}
