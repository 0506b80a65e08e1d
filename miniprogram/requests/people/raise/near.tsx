import { useDoing } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { tell } from '@/platform/ask'
import { CATEGORY_ICONS, sayUnderWay, standingOf } from '@/requests/parts/say-request'
import { replace, routes } from '@/routes'
import type { useRaise } from './use-raise'

/** 是不是这一件? Somebody has said something like it: to wait together is one press. */
export function Near({ form }: { form: ReturnType<typeof useRaise> }) {
  const { near, sendOff, notThese, clearDraft } = form
  const doing = useDoing('requests:join')
  const join = async (requestId: string, what: string) => {
    const outcome = await doing.send('requests.join', { requestId }, what)
    if (outcome.is !== 'done') return
    clearDraft()
    tell('记下了，办好了告诉您')
    replace(routes.request(requestId))
  }
  return (
    <Page
      title='是不是这一件？'
      under='已经有人说过，一起等，办好了一样告诉您'
      reads={`是不是这一件？${near.map(({ what, where }) => `${where}，${what}`).join('。')}`}
      foot={
        <>
          <NotSent outcome={doing.outcome} />
          <Button onPress={sendOff} busyWord='正在送…'>
            不是，我另说一件
          </Button>
          <Button kind='line' onPress={notThese}>
            回去改一改
          </Button>
        </>
      }
    >
      {near.map((line) => {
        const { word, ...tag } = standingOf(line)
        return (
          <Sheet key={line.id}>
            <Row
              icon={CATEGORY_ICONS[line.category]}
              title={line.what}
              detail={`${line.where} · ${sayUnderWay(line)}`}
              keepDetail
              under={<Tag {...tag}>{word}</Tag>}
            />
            <Row
              icon='people'
              title='是这件，我也等着'
              detail={`已有 ${line.waiting} 家在等`}
              keepDetail
              onPress={() => join(line.id, line.what)}
            />
          </Sheet>
        )
      })}
      <Note>您写的都还在，不是这几件就另说一件。</Note>
    </Page>
  )
}
