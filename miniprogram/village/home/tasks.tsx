import type { ReactNode } from 'react'
import { useSettings } from '@/cloud/person/settings'
import type { Here } from '@/cloud/person/use-here'
import type { IconName } from '@/parts/icon'
import { leadsTo } from '@/parts/leads-to'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open } from '@/routes'
import { countTasks, isTask, sayDetail, type WaitingLine } from './say-tasks'

const ICONS: Readonly<Record<WaitingLine['about'], IconName>> = {
  claim: 'hand2',
  deduction: 'letter',
  signIn: 'people',
  message: 'horn',
  roster: 'list',
  desk: 'list',
  order: 'basket',
  offer: 'basket',
  counter: 'basket',
  stock: 'truck',
  walk: 'broom',
  round: 'board',
  sheet: 'broom',
  budget: 'chart',
  meeting: 'people',
  pledge: 'hand2',
  request: 'talk',
  filing: 'stamp',
}

const DESK_ICONS: Readonly<Record<string, IconName>> = {
  'claim.verify': 'check',
  'claim.vote': 'stamp',
  'claim.rectified': 'check',
  'claim.objection': 'talk',
  'order.dispute': 'talk',
}

const iconOf = ({ about, id }: WaitingLine): IconName => DESK_ICONS[id ?? ''] ?? ICONS[about]

/** What waits for the person, counted as the desks count it; news come after it and are no task. */
export function Tasks({ waiting, children }: Pick<Here, 'waiting'> & { readonly children?: ReactNode }) {
  const { elder } = useSettings()
  const lines = [...waiting.filter(isTask), ...waiting.filter((line) => !isTask(line))]
  const count = countTasks(waiting)
  return (
    <>
      {!elder && count > 0 && <SectionHead title={`等您办的 ${count} 件`} />}
      {(children || lines.length > 0) && (
        <Sheet>
          {lines.map((line) => (
            <Task key={`${line.about} ${line.id ?? line.title}`} line={line} />
          ))}
          {children}
        </Sheet>
      )}
    </>
  )
}

function Task({ line }: { line: WaitingLine }) {
  const url = leadsTo(line.about, line.id)
  return (
    <Row
      icon={iconOf(line)}
      title={line.title}
      detail={sayDetail(line)}
      keepDetail={line.deadlineAt !== null}
      onPress={url === undefined ? undefined : () => open(url)}
    />
  )
}
