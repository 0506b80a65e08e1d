import type { Opening } from '@shared/shop/goods'

const WEEKDAYS = '一二三四五六日'

/** `周一、三、五 上午8点到11点`, `每月1日、15日`, `每天`. */
export function sayOpening({ weekdays, monthDays, hours }: Opening): string {
  const week = weekdays.map((day) => WEEKDAYS.charAt(day - 1)).join('、')
  const month = monthDays.map((day) => `${day}日`).join('、')
  const days = [week && `周${week}`, month && `每月${month}`].filter(Boolean).join('，') || '每天'
  return [days, hours].filter(Boolean).join(' ')
}
