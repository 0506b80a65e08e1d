import { View } from '@tarojs/components'
import { useSettings } from '@/cloud/person/settings'
import type { Here } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { ContactRow } from '@/parts/contact-row'
import { PassbookCover } from '@/parts/passbook-cover'
import { Sheet } from '@/parts/sheet'
import { ShopWindow } from '@/parts/shop-window'
import { open, routes } from '@/routes'
import style from './style.module.css'
import { Tasks } from './tasks'

type Me = NonNullable<Here['me']>

/** The household's passbook and what waits for its person. */
export function Mine({
  me,
  passbook,
  shop,
  waiting,
  contact,
}: Pick<Here, 'passbook' | 'shop' | 'waiting' | 'contact'> & { readonly me: Me }) {
  const { elder } = useSettings()
  return (
    <>
      {passbook ? <Cover me={me} passbook={passbook} shop={shop} /> : <OfficePlate me={me} />}
      <Tasks waiting={waiting}>{elder && <ContactRow contact={contact} />}</Tasks>
    </>
  )
}

interface CoverProps extends Pick<Here, 'shop'> {
  readonly me: Me
  readonly passbook: NonNullable<Here['passbook']>
}

function Cover({ me, passbook, shop }: CoverProps) {
  const { elder } = useSettings()
  const { balance, inNotice } = passbook
  return (
    <PassbookCover
      who={me.household}
      door={me.door}
      points={balance}
      note={inNotice > 0 ? `还有 ${inNotice} 分正在公示` : undefined}
    >
      <Button kind='slip' icon='camera' onPress={() => open(routes.raiseClaim)}>
        {elder ? '报好事' : '拍照报好事'}
      </Button>
      {shop && <ShopWindow shop={shop} onCover />}
    </PassbookCover>
  )
}

/** For whoever serves the village without a household in it. */
const OfficePlate = ({ me }: { me: Me }) => (
  <Sheet padded>
    <View className={`${style.name}`}>{me.name}</View>
    <View>{me.roles.map(({ placeName }) => placeName).join('、')}</View>
  </Sheet>
)
