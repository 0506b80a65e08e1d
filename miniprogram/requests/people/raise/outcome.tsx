import { isRecord, isText } from '@/cloud/link/storage'
import type { Sent } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { Waiting } from '@/parts/faces/faults'
import { Page } from '@/parts/page'
import { replace, routes } from '@/routes'

/** What became of it: on its way, or kept on this phone until there is network. */
export function Outcome({ sent, again }: { sent: Exclude<Sent, { is: 'refused' }>; again: () => void }) {
  const done = sent.is === 'done'
  const title = done ? '说给村里了' : '先存在手机里了'
  const body = done
    ? '办到哪一步，都会告诉您；到日子没办好，也会告诉您。'
    : '有网了会自己送上去，照片和话都在，不用再说。'
  const requestId = done && isRecord(sent.answer) && isText(sent.answer.requestId) ? sent.answer.requestId : undefined
  return (
    <Page
      title='说一件事'
      reads={`${title}。${body}`}
      foot={
        <Button kind='line' onPress={again}>
          再说一件
        </Button>
      }
    >
      <Empty drawing={done ? 'emptyPassbook' : 'offline'} title={title} body={body}>
        <Button onPress={() => replace(requestId === undefined ? routes.myRequests : routes.request(requestId))}>
          看到哪一步了
        </Button>
        {!done && <Waiting />}
      </Empty>
    </Page>
  )
}
