import { Empty, RingContact } from '@/parts/faces'

/** No household goes by what was typed: how to try again, and whom to ring. */
export const NobodyFound = ({ search }: { search: string }) => (
  <Empty drawing='nothingToDo' title={`没找到“${search}”`} body='姓名要写全，或者换成户编号再找。'>
    <RingContact />
  </Empty>
)
