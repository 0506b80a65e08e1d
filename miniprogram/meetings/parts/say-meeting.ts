import { sayDay } from '@shared/kernel/time'
import type { MeetingLine } from '@shared/meetings/contract'
import { meetingFlow } from '@shared/meetings/flow'
import { sayWhen } from '@shared/meetings/say'
import { MEETING_KINDS } from '@shared/meetings/terms'

/** `议事会 · 5月20日晚上 7 点`. */
export const sayKindAndTime = ({ kind, startsAt }: MeetingLine): string =>
  `${MEETING_KINDS[kind]} · ${sayWhen(startsAt)}`

/** A line of the list: of one to come the hour counts, of one that was what came of it. */
export const sayInList = (line: MeetingLine): string =>
  line.state === 'called'
    ? `${sayWhen(line.startsAt)} · ${MEETING_KINDS[line.kind]}`
    : `${sayDay(line.startsAt)}${MEETING_KINDS[line.kind]} · ${sayState(line)}`

/** Where it stands: `来了 32 人`, once it was held. */
export const sayState = ({ state, came }: MeetingLine): string =>
  came === null ? meetingFlow.states[state].label : `来了 ${came} 人`
