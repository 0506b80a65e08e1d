import { View } from '@tarojs/components'
import type { Here } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { ToBeConfirmed } from '@/parts/not-signed-in'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import style from './style.module.css'

/** For whom nobody knows yet: the way to one's own door, or who will come to look. */
export function Guest({ village, pending }: Pick<Here, 'village'> & { readonly pending: boolean }) {
  return (
    <>
      {pending ? <ToBeConfirmed /> : <Stranger />}
      <View className={`${style.where}`}>
        <Sheet>
          <Row
            icon='pin'
            title={`${village.town} ${village.name}`}
            detail='不是您的村？点这里换'
            keepDetail
            onPress={() => open(routes.villages)}
          />
        </Sheet>
      </View>
    </>
  )
}

const Stranger = () => (
  <Empty drawing='emptyPassbook' title='您是哪一家？' body='找到自家，积分就看得见了。'>
    <Button icon='door' onPress={() => open(routes.findHousehold)}>
      找到我家
    </Button>
  </Empty>
)
