import { demoPeople } from '@/cloud/link/local-door'
import { useRead } from '@/cloud/reads/use-read'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

const inBrowser = process.env.TARO_ENV === 'h5'

/** The people of the demonstration; nobody where there is none. */
export const useDemoPeople = () => useRead(['local', 'people'], demoPeople, { when: inBrowser })

/** The way to another role, where the village is a demonstration. Draws nothing anywhere else. */
export function ChangePersonRow() {
  const people = useDemoPeople().data ?? []
  if (people.length === 0) return null
  return (
    <Sheet>
      <Row
        icon='people'
        title='演示：换个人看看'
        detail='当村民、网格员、村干部，都可以'
        keepDetail
        onPress={() => open(routes.changePerson)}
      />
    </Sheet>
  )
}
