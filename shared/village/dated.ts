import { DAY_MS, sayDay, villageTime } from '@shared/kernel/time'

/** Words that mean another day tomorrow, and how many days ahead of today that day lies. */
const DAYS: Readonly<Record<string, number>> = {
  ...{ 今天: 0, 今日: 0, 今早: 0, 今晚: 0 },
  ...{ 明天: 1, 明日: 1, 明早: 1, 明晚: 1 },
  ...{ 大后天: 3, 后天: 2 },
  ...{ 昨天: -1, 昨日: -1, 昨晚: -1 },
}
const WEEKDAYS = '一二三四五六日'

/** A day that is written out already is left alone. */
const WRITTEN = /^\s*[（(，,、]?\s*\d{1,2}\s*(?:月|号|日)/
const NEAR = /(.??)(大后天|后天|[明今][天日早晚]|昨[天日晚])/g
/** Not a day: 以后天天打扫, 说明天气, 如今天干. */
const IN_A_WORD = /^(?:[以之今然最此往]后天|[说证声表文光]明|[如至]今)/
/** 下周三, 本周五, 这星期天; a bare 周五 may be every Friday, so it is left alone. */
const OF_A_WEEK = /([下本这])个?(?:周|星期|礼拜)([一二三四五六日天])/g

/** How many days ahead a weekday of this week or the next one lies; a week begins on Monday. */
function aheadOf(week: string, weekday: string, now: number): number {
  const today = (villageTime(now).day() + 6) % 7
  return WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday) - today + (week === '下' ? 7 : 0)
}

/**
 * A notice as it can hang: behind every day that is only true today, the day itself - 后天（5月20日）晚上. `now` is when it is
 * put up, epoch ms.
 */
export function dated(text: string, now: number): string {
  const write = (word: string, ahead: number, after: string) =>
    WRITTEN.test(after) ? word : `${word}（${sayDay(now + ahead * DAY_MS)}）`
  return text
    .replace(NEAR, (found: string, before: string, word: string, at: number, all: string) =>
      IN_A_WORD.test(found) ? found : before + write(word, DAYS[word] ?? 0, all.slice(at + found.length)),
    )
    .replace(OF_A_WEEK, (word: string, week: string, weekday: string, at: number, all: string) =>
      write(word, aheadOf(week, weekday, now), all.slice(at + word.length)),
    )
}
