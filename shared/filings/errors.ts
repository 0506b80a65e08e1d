import { refusal } from '@shared/kernel/errors'
import * as z from 'zod'

export const filingsErrors = {
  FILING_MOVED_ON: refusal('这份备案已经到下一步了。', '退回去刷新一下，看看现在怎么样了。', { state: z.string() }),
} as const
