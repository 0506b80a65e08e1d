import { calendars } from './calendar'
import { events } from './events'
import { messages } from './messages'
import { photos } from './photos'
import { waitingRows } from './waiting'

/** What the kernel itself keeps. */
export const kernelCollections = [events, messages, photos, calendars, waitingRows]
