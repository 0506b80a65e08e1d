import type { Refusal } from '@/cloud/errors'
import { Button } from '@/parts/button'
import { Empty, Refused } from '@/parts/faces'
import { open, routes } from '@/routes'

/** The way in, where a page is a household's own. */
export function NotSignedIn({ body }: { body: string }) {
  return (
    <Empty drawing='emptyPassbook' title='还不知道您是哪一家' body={body}>
      <Button icon='door' onPress={() => open(routes.findHousehold)}>
        找到我家
      </Button>
    </Empty>
  )
}

/** For `Faces`: the way in when that is what is missing, the contract's own "no" otherwise. */
export const orSignIn = (body: string) => (refusal: Refusal) =>
  refusal.code === 'SIGN_IN_REQUIRED' ? <NotSignedIn body={body} /> : <Refused refusal={refusal} />
