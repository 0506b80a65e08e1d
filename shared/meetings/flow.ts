import type { Acts } from '@shared/matter/access'
import { flow, type Lying, namesIn } from '@shared/matter/flow'
import { MINUTES_DAYS } from './terms'

const meetingStates = {
  called: { label: '请了，还没开', desk: 'hold', days: 'day' },
  held: { label: '开过了，等记录', desk: 'minutes', days: { working: MINUTES_DAYS } },
  published: { label: '记录公布了', final: true },
  calledOff: { label: '不开了', final: true },
} as const

/** Every state that a meeting can be in. */
export type MeetingState = keyof typeof meetingStates
export const MEETING_STATES = namesIn(meetingStates)

/** 开会: called, held, and what came of it written down for everybody; or called off, with why. */
export const meetingFlow = flow({
  name: 'meeting',
  start: 'called',
  states: meetingStates,
  actions: { call: '请大家开会', hold: '会开过了', publish: '公布记录', callOff: '不开了' },
  bonds: {},
  desks: {
    hold: {
      clears: ['hold'],
      word: '开会',
      says: { each: ({ title }: Lying) => `要开的会：${title}` },
      by: (day: string) => `${day}，开过了记一下谁来了`,
    },
    minutes: {
      clears: ['publish'],
      word: '会议记录',
      says: { each: ({ title }: Lying) => `等记录：${title}` },
      by: (day: string) => `${day}前公布记录`,
    },
  },
  movedOn: 'MEETING_MOVED_ON',
  steps: [
    { from: 'called', action: 'hold', to: 'held', by: ['committee'] },
    { from: 'called', action: 'callOff', to: 'calledOff', by: ['committee'], needs: ['reason'], tells: ['council'] },
    { from: 'held', action: 'publish', to: 'published', by: ['committee'], needs: ['words'], tells: ['council'] },
  ],
})
export type MeetingAction = keyof typeof meetingFlow.actions

/** What somebody can be offered on a meeting. */
export const OFFERED_MEETING_ACTIONS = ['hold', 'publish', 'callOff'] as const satisfies readonly MeetingAction[]

/** What can be asked for of a meeting: procedure -> the actions it takes. */
export const MEETING_ACTS = {
  'meetings.holdMeeting': ['hold'],
  'meetings.publishMinutes': ['publish'],
  'meetings.callOffMeeting': ['callOff'],
} as const satisfies Acts<string, MeetingAction>
