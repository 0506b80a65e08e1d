import type { Refusal } from '@/cloud/link/errors'
import { useContact } from '@/cloud/person/contact'
import { useHere } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { Empty, Refused, RingContact } from '@/parts/faces'
import { open, routes } from '@/routes'

/** The way in, where a page is a household's own; for whoever has asked already, who will come to look. */
export function NotSignedIn({ body }: { body: string }) {
  if (useHere().data?.signInPending) return <ToBeConfirmed />
  return (
    <Empty drawing='emptyPassbook' title='还不知道您是哪一家' body={body}>
      <Button icon='door' onPress={() => open(routes.findHousehold)}>
        找到我家
      </Button>
    </Empty>
  )
}

/** Asked, and not recognised yet: who will come to look, and the code that makes it quick. */
export function ToBeConfirmed() {
  const who = useContact()?.name ?? '网格员'
  return (
    <Empty drawing='emptyPassbook' title={`${who}会来确认`} body='认出是您，存折就打开了。门上有户码的，填了马上能用。'>
      <Button icon='door' onPress={() => open(routes.findHousehold)}>
        填户码
      </Button>
      <RingContact />
    </Empty>
  )
}

/** For `Faces`: the way in when that is what is missing, the contract's own "no" otherwise. */
export const orSignIn = (body: string) => (refusal: Refusal) =>
  refusal.code === 'SIGN_IN_REQUIRED' ? <NotSignedIn body={body} /> : <Refused refusal={refusal} />
