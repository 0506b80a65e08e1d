import type { Contact } from '@shared/village/contract'
import { sayWhom } from '@shared/village/terms'
import { Row } from '@/parts/row'
import { ring } from '@/platform/phone'

/** Whom to ring, as a line of a sheet; without a number, whom to look for. */
export const ContactRow = ({ contact }: { contact: Contact }) => {
  const { duty, phone } = contact
  return phone === null ? (
    <Row icon='people' title={`有事找${duty}${contact.name}`} />
  ) : (
    <Row icon='phone' title={`打给${sayWhom(contact)}`} detail={duty} onPress={() => ring(phone)} />
  )
}
