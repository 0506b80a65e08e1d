import { ContactRow } from '@/parts/contact-row'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { open, routes } from '@/routes'
import type { Me } from '@/village/parts/use-me'

/** What belongs to my household, and whom to ring. */
export function Links({ me: { household, members, unread, contact } }: { me: Me }) {
  return (
    <Sheet>
      <Row icon='horn' title='消息' onPress={() => open(routes.messages)}>
        {unread > 0 && <Tag tone='vermilion'>{`${unread} 条没看`}</Tag>}
      </Row>
      {household && <Row icon='basket' title='我家换过的' onPress={() => open(routes.myOrders)} />}
      {household && <Row icon='key' title='取货密码' onPress={() => open(routes.pin(household.id))} />}
      {household && <Row icon='door' title='我家的户码' onPress={() => open(routes.doorCode(household.id))} />}
      {household && <Row icon='pen' title='怎么写我家的名字' onPress={() => open(routes.naming(household.id))} />}
      {members.some(({ me }) => me) && <Row icon='lock' title='谁看过我的号码' onPress={() => open(routes.looks)} />}
      <Row icon='talk' title='村里开的会' onPress={() => open(routes.meetings)} />
      <Row icon='hand2' title='说好的事' onPress={() => open(routes.pledges)} />
      <Row icon='stamp' title='镇上备案' onPress={() => open(routes.filings)} />
      <Row icon='people' title='村里谁管什么' onPress={() => open(routes.directory)} />
      <ContactRow contact={contact} />
    </Sheet>
  )
}
