import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import type { Grant } from '@/village/office/parts/use-grant-draft'
import type { RolePlace } from '@/village/office/parts/use-roles'
import { sayGrant } from './say-grant'

/** It is given; the person has been told. */
export function Given({ grant, places, again }: { grant: Grant; places: readonly RolePlace[]; again: () => void }) {
  const said = `${sayGrant(grant, places)}。`
  return (
    <Page title='请好了' reads={`请好了。${said}`}>
      <Empty drawing='emptyPassbook' title='请好了' body={`${said}${grant.name}会收到一封信。`}>
        <Button onPress={goBack}>看职务名单</Button>
        <Button kind='line' icon='plus' onPress={again}>
          再请一个人
        </Button>
      </Empty>
    </Page>
  )
}
