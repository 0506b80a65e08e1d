import { CHECK_DAYS } from '@shared/matter/terms'
import type { Rule } from '@shared/points/rule'
import { isRecord, isText } from '@/cloud/link/storage'
import { useContact } from '@/cloud/person/contact'
import type { Sent } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { Waiting } from '@/parts/faces/faults'
import { Page } from '@/parts/page'
import { SectionHead } from '@/parts/section-head'
import { Timeline, type TimelineStep } from '@/parts/timeline'
import { open, routes } from '@/routes'

export interface OutcomeProps {
  readonly sent: Extract<Sent, { is: 'done' | 'waiting' }>
  readonly rule: Rule | undefined
  readonly again: () => void
}

/** What became of it: on its way through the village, or kept on this phone until there is network. */
export function Outcome({ sent, rule, again }: OutcomeProps) {
  const who = useContact()?.name ?? '网格员'
  const done = sent.is === 'done'
  const title = done ? '报上去了' : '先存在手机里了'
  const body = done ? `${who}会在 ${CHECK_DAYS} 天内来看。` : '有网了会自己送上去，照片和话都在，不用再报。'
  const claimId = done && isRecord(sent.answer) && isText(sent.answer.claimId) ? sent.answer.claimId : undefined
  return (
    <Page
      title='报一件好事'
      reads={`${title}。${body}`}
      foot={
        <Button kind='line' icon='camera' onPress={again}>
          再报一件
        </Button>
      }
    >
      <Empty drawing={done ? 'emptyPassbook' : 'offline'} title={title} body={body}>
        <Button onPress={() => open(claimId === undefined ? routes.myClaims : routes.claim(claimId))}>
          看到哪一步了
        </Button>
        {!done && <Waiting />}
      </Empty>
      {rule && (
        <>
          <SectionHead title='接下来' />
          <Timeline steps={ahead(rule, who)} />
        </>
      )}
    </Page>
  )
}

/** The rule's way from here to the passbook. */
const ahead = ({ path }: Rule, who: string): TimelineStep[] => [
  { key: 'verify', icon: 'check', head: `${who}来看`, done: false },
  { key: 'vote', icon: 'people', head: `议事会 ${path.endorse} 人同意`, done: false },
  { key: 'notice', icon: 'notice', head: `全村公示 ${path.noticeDays} 天`, done: false },
  { key: 'post', icon: 'book', head: '记进存折', done: false },
]
