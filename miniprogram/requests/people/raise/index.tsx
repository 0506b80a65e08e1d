import { useHere } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { useWays } from '@/parts/desk/ways'
import { Faces } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { NotSignedIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { Form } from './form'
import { Near } from './near'
import { Outcome } from './outcome'
import { useRaise } from './use-raise'
import { WayOn } from './way-on'

/** 您说，我们办: a photo, a sentence; whose it is and by when is suggested at once. */
export default function RaisePage() {
  const here = useHere()
  const me = here.data?.me
  const form = useRaise(me ? here.data?.village.id : undefined, useWays().params.from)
  useTop(form.near.length > 0 ? 'near' : form.sent)
  if (form.sent && form.sent.is !== 'refused') return <Outcome sent={form.sent} again={form.again} />
  if (form.near.length > 0) return <Near form={form} />
  return (
    <Page
      title='您说，我们办'
      reads='您说，我们办。说一句，拍张照，替您分好，说给村里。着火、伤人，先打 119、110。'
      foot={
        me && (
          <>
            <NotSent outcome={form.sent} />
            <WayOn danger={form.danger} way={form.way} />
            <Button onPress={form.look} missing={form.missing} busyWord='正在送…'>
              说给村里
            </Button>
          </>
        )
      }
    >
      <Faces read={here} what='这一页' safe='您说的都还在手机里。'>
        {(answer) => (answer.me ? <Form form={form} /> : <NotSignedIn body='找到自家，就能说事。' />)}
      </Faces>
    </Page>
  )
}
