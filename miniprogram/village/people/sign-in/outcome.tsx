import type { Contact } from '@shared/village/contract'
import { Button } from '@/parts/button'
import { Empty, RingContact } from '@/parts/faces'
import { Page } from '@/parts/page'
import { open, routes } from '@/routes'
import { TellMe } from '@/village/parts/tell-me'

/** Recognised: in at once, or as soon as somebody has looked. */
export function SignedIn({ state, contact }: { state: 'confirmed' | 'waiting'; contact: Contact }) {
  const title = state === 'confirmed' ? '认出您了' : `${contact.name}会来确认`
  const body =
    state === 'confirmed' ? '您家的存折打开了。' : `${contact.duty}${contact.name}认出是您，存折就打开了，不用再填。`
  return (
    <Page title='找到我家' reads={`${title}。${body}`}>
      <Empty drawing='emptyPassbook' title={title} body={body}>
        <Button icon='home' onPress={() => open(routes.home)}>
          {state === 'confirmed' ? '看看我家' : '先看看村里'}
        </Button>
        {state === 'waiting' ? <RingContact /> : <TellMe />}
      </Empty>
    </Page>
  )
}
