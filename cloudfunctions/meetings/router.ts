import { implement } from '@orpc/server'
import { meetings } from '@shared/meetings/contract'
import { type Base, by, type Context, guard, PARSE_FIRST } from '../kernel/serve'
import { identify, placeLocators } from '../village/exports'
import { callMeeting } from './call-meeting'
import { callOffMeeting } from './call-off-meeting'
import { holdMeeting } from './hold-meeting'
import { listMeetings } from './list-meetings'
import { meetingLocator } from './locate'
import { meeting } from './meeting'
import { publishMinutes } from './publish-minutes'

export const context: Context = { name: 'meetings', identify, locators: { ...placeLocators, ...meetingLocator } }

const os = implement(meetings, PARSE_FIRST).$context<Base>().use(guard(context))

/** Every procedure of the contract, and the use case behind it. */
export const router = os.router({
  listMeetings: os.listMeetings.handler(by(listMeetings)),
  meeting: os.meeting.handler(by(meeting)),
  callMeeting: os.callMeeting.handler(by(callMeeting)),
  holdMeeting: os.holdMeeting.handler(by(holdMeeting)),
  publishMinutes: os.publishMinutes.handler(by(publishMinutes)),
  callOffMeeting: os.callOffMeeting.handler(by(callOffMeeting)),
})
