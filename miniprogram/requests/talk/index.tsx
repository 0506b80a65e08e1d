import { STREAM_NAMES, STREAMS } from '@shared/requests/terms'
import { useHere } from '@/cloud/person/use-here'
import { useOutbox } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { ContactRow } from '@/parts/contact-row'
import { Faces } from '@/parts/faces'
import { Waiting } from '@/parts/faces/faults'
import { NotSignedIn, orSignIn } from '@/parts/not-signed-in'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Sums } from '@/parts/sums'
import { RequestRow } from '@/requests/parts/row'
import { readRequest } from '@/requests/parts/say-request'
import { type Talk, useTalk } from '@/requests/parts/use-talk'
import { open, routes } from '@/routes'
import { Reports } from './report'

/** 说事: say what is wrong, see what became of it, and how the village keeps the days that it promised. */
export default function TalkPage() {
  const here = useHere()
  const villageId = here.data?.me ? here.data.village.id : undefined
  const talk = useTalk(villageId)
  return (
    <Page title='说事' tab='requests/talk/index' onRefresh={talk.again} reads={talk.data && readTalk(talk.data)}>
      <Faces read={here} what='这一页'>
        {({ me }) =>
          me ? (
            <>
              {talk.data?.raises !== false && <Raising />}
              {villageId !== undefined && <Reports villageId={villageId} roles={me.roles} />}
              <OnThePhone />
              <Faces read={talk} what='说过的事' refused={orSignIn('找到自家，就能说事。')}>
                {(answer) => <Under talk={answer} />}
              </Faces>
            </>
          ) : (
            <NotSignedIn body='找到自家，就能说事，也看得到村里办得怎么样。' />
          )
        }
      </Faces>
    </Page>
  )
}

const Raising = () => (
  <>
    <Button icon='mic' onPress={() => open(routes.raiseRequest)}>
      说一件事
    </Button>
    <Note centred>说话、拍照、写字都行，替别人说也行</Note>
  </>
)

/** What was said and has not gone yet. */
function OnThePhone() {
  const parcels = useOutbox().filter(({ path: [context] }) => context === 'requests')
  if (parcels.length === 0) return null
  return (
    <>
      <Sheet>
        {parcels.map(({ key, title, refused }) => (
          <Row
            key={key}
            icon={refused ? 'x' : 'clock'}
            title={title}
            detail={refused?.message ?? '等网，有网自己送'}
            keepDetail
          />
        ))}
      </Sheet>
      <Waiting />
    </>
  )
}

function Under({ talk: { mine, more, open: counts, promises, contact } }: { talk: Talk }) {
  const all = STREAM_NAMES.reduce((sum, stream) => sum + counts[stream], 0)
  return (
    <>
      {mine.length > 0 && (
        <>
          <SectionHead
            title='我说的'
            {...(more && { more: { word: '全部', onPress: () => open(routes.myRequests) } })}
          />
          <Sheet>
            {mine.map((line) => (
              <RequestRow key={line.id} line={line} />
            ))}
          </Sheet>
        </>
      )}
      <SectionHead title={`全村正在办 ${all} 件`} more={{ word: '看看', onPress: () => open(routes.requests) }} />
      <Sheet>
        <Sums sums={STREAM_NAMES.map((stream) => ({ figure: `${counts[stream]}`, word: STREAMS[stream].word }))} />
      </Sheet>
      <Sheet>
        <Row title='说到做到' detail={sayPromises(promises)} keepDetail onPress={() => open(routes.promiseBoard)} />
        <Row title='办得怎么样' detail='来了多少、办了多久，一张图看明白' onPress={() => open(routes.requestBoard)} />
      </Sheet>
      <Sheet>
        <ContactRow contact={contact} />
      </Sheet>
    </>
  )
}

const sayPromises = ({ given, missed }: Talk['promises']): string =>
  given === 0 ? '今年还没有说好过日子' : `今年说好 ${given} 个日子，误了 ${missed} 个`

function readTalk({ mine: [first], promises }: Talk): string {
  return `说事。${first ? `您说的：${readRequest(first)}` : '有事就说，说话、拍照、写字都行。'}${sayPromises(promises)}。`
}
