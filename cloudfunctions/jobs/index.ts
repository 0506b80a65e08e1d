import { hear } from '../kernel/timer'
import { advanceClaims } from '../points/exports'
import { resumeRosterImports } from '../village/exports'
import { applyVerdict } from './apply-verdict'
import { sendMessages } from './send-messages'

/** What nobody has to be there for: the clock, and what WeChat pushes. */
export const main = hear({
  timers: { advance: [advanceClaims, resumeRosterImports, sendMessages] },
  pushes: { wxa_media_check: applyVerdict },
})
