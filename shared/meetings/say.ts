import { sayDay, villageTime } from '@shared/kernel/time'

/** `5月20日晚上 7 点半`, as villagers say when something is. */
export function sayWhen(at: number): string {
  const time = villageTime(at)
  const hour = time.hour()
  const part =
    hour < 5 ? '凌晨' : hour < 8 ? '早上' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
  const minutes = time.minute() === 0 ? '' : time.minute() === 30 ? '半' : ` ${time.minute()} 分`
  return `${sayDay(at)}${part} ${hour > 12 ? hour - 12 : hour} 点${minutes}`
}
