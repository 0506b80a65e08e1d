import type { Here } from '@/cloud/person/use-here'
import { countTasks, isTask, sayDetail } from './say-tasks'

/** The first page in words: the points, what waits, what is up. */
export function readHome({ village, me, passbook, waiting, notices, signInPending }: Here): string {
  const wall = notices.length > 0 ? `村里大事：${notices.map(({ title }) => title).join('。')}。` : ''
  if (!me) {
    const way = signInPending ? '正在等人来认一认您。' : '还不知道您是哪一家，点找到我家，积分就看得见了。'
    return `${village.name}。${way}${wall}`
  }
  const points = passbook
    ? `${me.household}能花的积分是 ${passbook.balance} 分。${passbook.inNotice > 0 ? `还有 ${passbook.inNotice} 分正在公示。` : ''}`
    : `${me.name}，您好。`
  const tasks = waiting.filter(isTask)
  const toDo =
    tasks.length > 0
      ? `等您办的有 ${countTasks(tasks)} 件：${tasks.map((line) => `${line.title}，${sayDetail(line)}`).join('；')}。`
      : ''
  const news = waiting.filter((line) => !isTask(line)).map(({ title }) => `有${title}。`)
  return points + toDo + news.join('') + wall
}
