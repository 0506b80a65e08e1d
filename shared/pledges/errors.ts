import { refusal } from '@shared/kernel/errors'
import * as z from 'zod'

export const pledgesErrors = {
  PLEDGE_MOVED_ON: refusal('这件说好的事已经到下一步了。', '退回去刷新一下，看看现在怎么样了。', { state: z.string() }),
  PROMISED_IT: refusal('这是您自己说下的，让别人来说做没做到。', '等大家说。'),
  KIN_PROMISED_IT: refusal('这是您家亲戚说下的，让别人来说做没做到。', '等大家说。'),
  SAID_ALREADY: refusal('您家已经说过了。', '一家说一次就够了。'),
  SAID_ENOUGH: refusal('已经有很多家说过了。', '还有话，打电话给村里。'),
  LENGTHENED_ALREADY: refusal('日子已经改过一次了。', '做到了就写上；没做到，到了日子会写着没做到。'),
  NOT_TO_YOU: refusal('这件事是说给别的组听的。', '您是那个组的，看看登记的住处对不对。'),
  PLEDGE_DAY: refusal('日子要在明天以后、一年以内。', '换一个日子。'),
  NOT_LATER: refusal('新的日子要比原来的晚。', '换一个晚一点的日子。'),
  TOO_MANY_PLEDGES: refusal('您还有好几件没做到的，先做到一件再说。', '到“我说好的”里看一看。', { most: z.int() }),
  NO_SUCH_OFFICE: refusal('您现在不担任这个职务了。', '换一个职务，或者以自家的名义说。'),
} as const
