import { privateCharacterOf, written } from '@shared/kernel/written'
import { Empty, RingContact } from '@/parts/faces'

/** How to look again for what is not found as it was typed. */
export const sayAgain = (search: string): string =>
  privateCharacterOf(written(search)) !== null
    ? '里面有个字是别的电脑上自己造的，认不出来。写别的字、拼音首字母，或者户编号。'
    : '换一个字、拼音首字母（李大山写 lds）或者户编号再找。'

/** Under a list that is longer than what is shown of it. */
export const MORE_FOUND = '还有别的人，再多写一个字就找得准。'

/** No household goes by what was typed: how to try again, and whom to ring. */
export const NobodyFound = ({ search }: { search: string }) => (
  <Empty drawing='nothingToDo' title={`没找到“${search}”`} body={sayAgain(search)}>
    <RingContact />
  </Empty>
)
