import { keepCalendar } from '../kernel/calendar'
import { hear } from '../kernel/timer'
import { advanceKinds } from '../kinds'
import { removePapers } from '../paper/exports'
import { closePeriod, expirePoints, followHouseholds } from '../points/exports'
import { keepFigures } from '../requests/exports'
import { sweepTakes } from '../shop/exports'
import { makeAllSearchable, resumeRosterImports } from '../village/exports'
import { applyVerdict } from './apply-verdict'
import { prove } from './prove'
import { sendMessages } from './send-messages'
import { placeWaiting } from './waiting'

/**
 * What nobody has to be there for: the clock, and what WeChat pushes. Years close and points end in every village at
 * once, at the turn of the year: that comes last, so that it takes the time which is left and holds up nothing.
 */
export const main = hear({
  timers: {
    advance: [
      sweepTakes,
      advanceKinds,
      resumeRosterImports,
      followHouseholds,
      sendMessages,
      removePapers,
      closePeriod,
      expirePoints,
    ],
    // By night, again and again until every village is through.
    prove: [makeAllSearchable, keepCalendar, placeWaiting, keepFigures, prove],
  },
  pushes: { wxa_media_check: applyVerdict },
})
