import { readGoods } from '@shared/shop/goods-sheet'
import type { Call } from '../kernel/call'
import { refuse } from '../kernel/refuse'
import { readUploadedSheet } from '../kernel/sheet'
import { isOwnUpload } from '../kernel/uploads'
import type { Input, Output } from './contract-types'

/** What can be read on a phone; whoever has more to put right sees the rest after the first. */
const MOST_PROBLEMS = 200

/** Reads an uploaded goods sheet. With a problem anywhere, nothing of it is offered for import. */
export async function readGoodsSheet(call: Call, { file }: Input<'readGoodsSheet'>): Promise<Output<'readGoodsSheet'>> {
  if (!isOwnUpload(call, file)) throw refuse('SHEET_UNREADABLE', { why: '这不是您刚传上来的文件。' })
  const { goods, problems } = readGoods(await readUploadedSheet(call, file))
  return { goods, problems: problems.slice(0, MOST_PROBLEMS) }
}
