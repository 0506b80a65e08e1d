import type { SheetDetail } from '@shared/inspection/contract'
import { sayDay } from '@shared/kernel/time'
import type { Entry } from './use-entry'

/** One line in words: the figure, the balance, then who agreed. */
export function readEntry({ line, claim }: Entry, sheet?: SheetDetail): string {
  const figure = line.out > 0 ? `花出 ${line.out} 分` : `存进 ${line.in} 分`
  const story = (claim?.timeline ?? []).map(({ who, label, said }) => `${who}${label}${said ? `，说：${said}` : ''}。`)
  const items = (sheet?.items ?? []).map(({ id, name }) => {
    const points = sheet?.scores.find(({ itemId }) => itemId === id)?.points ?? 0
    return `${name} ${points} 分。`
  })
  return `${line.what}，${figure}，${sayDay(line.postedAt)}，余 ${line.balance} 分。${items.join('')}${story.join('')}`
}
