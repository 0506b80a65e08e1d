const CHINESE = new Intl.DateTimeFormat('zh-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
})

const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const TENS = ['初', '十', '廿', '三'] as const

/** `初二`, `初十`, `十五`, `二十`, `廿三`, `三十`: the days of a lunar month as almanacs print them. */
function sayLunarDay(day: number): string {
  if (day === 10) return '初十'
  if (day === 20) return '二十'
  return `${TENS[Math.floor(day / 10)] ?? ''}${DIGITS[day % 10] ?? ''}`
}

/** The lunar day of a moment in China: `四月初二`. */
export function sayLunar(at: number): string {
  const parts = CHINESE.formatToParts(at)
  const month = parts.find(({ type }) => type === 'month')?.value ?? ''
  const day = parts.find(({ type }) => type === 'day')?.value ?? ''
  return `${month}${sayLunarDay(Number(day))}`
}
