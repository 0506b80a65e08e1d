import { refusal } from '@shared/kernel/errors'
import * as z from 'zod'

export const requestsErrors = {
  REQUEST_MOVED_ON: refusal('这件事已经到下一步了。', '退回去刷新一下，看看现在怎么样了。', { state: z.string() }),
  REPORTED_ALREADY: refusal(
    '这一处已经报过了，还在办。',
    '办到哪一步，在“大家说的事”里看；不是同一处，就用“说一件事”写清楚。',
  ),
  NOT_WHO_RAISED: refusal('这一步要说这件事的人自己来。', '您也在等，就点“我也等着”。'),
  RAISED_IT: refusal('这就是您自己说的。', '有新的情况，点“催一催”。'),
  WAITS_ALREADY: refusal('您家已经在等这一件了。', '办好了一样告诉您。'),
  WAIT_ENOUGH: refusal('已经有很多家在等这一件了。', '村里知道大家着急，办到哪一步看这一页。'),
  URGED_TODAY: refusal('今天已经催过一次了。', '还没动静，明天再催；着急就打电话。'),
  RULED_ALREADY: refusal('上面已经定了归这里办，不能再转。', '有难处，写一句进展，让大家知道。'),
  NOBODY_ABOVE: refusal('再往上没有人能定了。', '转给该办的那一级，写清楚缘由。'),
  SAME_DESK: refusal('它就在这一级。', '换一级，或者就在这里办。'),
  DAY_MOVED_ALREADY: refusal('日子已经改过一次了。', '办好了就写上；误了，到日子会写着误了。'),
  REQUEST_DAY: refusal('新的日子要比原来的晚，最多晚六十天。', '换一个日子。'),
  MENDED_IT: refusal('这是您或您家亲戚办的，让别人来回访。', '等别的人去问。'),
  HELPER_DAY: refusal('请人帮的日子要从今天起，不晚于说好的那天。', '换一个日子。'),
  NO_MEETING_AHEAD: refusal('这个会已经开过了，或者不开了。', '选一个还没开的会。'),
  NOBODY_TO_HELP: refusal('这个人、这个单位现在请不到。', '退回去刷新一下，换一个。'),
  NOT_ASKED_TO_HELP: refusal('这件事没有请您帮着办。', '有要说的，告诉在办的人。'),
  KIN_RAISED_IT: refusal('这是您家亲戚说的，让别人来回访。', '等别的人去问。'),
  TOO_MANY_REQUESTS: refusal('您还有很多件没办完的。', '先看看那些办到哪一步了；着急就打电话。', {
    most: z.int(),
  }),
} as const
