import type { Contact } from '@shared/village/contract'
import { Row } from '@/parts/row'
import { ring } from '@/platform/phone'

/** Whom to ring, as a line of a sheet; without a number, whom to look for. */
export const ContactRow = ({ contact: { name, duty, phone } }: { contact: Contact }) =>
  phone === null ? (
    <Row icon='people' title={`有事找${duty}${name}`} />
  ) : (
    <Row icon='phone' title={`打电话给${name}`} detail={duty} onPress={() => ring(phone)} />
  )
