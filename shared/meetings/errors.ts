import { refusal } from '@shared/kernel/errors'
import * as z from 'zod'

export const meetingsErrors = {
  MEETING_MOVED_ON: refusal('这个会已经到下一步了。', '退回去刷新一下，看看现在怎么样了。', { state: z.string() }),
  DAY_TOO_FAR: refusal('开会的日子太早或者太晚了。', '补记的不早于 30 天前，要开的不晚于 180 天后。'),
  NOT_HELD_YET: refusal('还没到开会的时候。', '会开了再来记；不开了，点“不开了”。', { startsAt: z.int() }),
  NOBODY_CAME: refusal('一个人也没来，不算开过。', '记下来了哪些人；没开成，点“不开了”。'),
} as const
