import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import { DONE, type Input, type Output } from '../contract-types'
import { notices } from '../documents'

/** Takes a notice off the wall. It stays stored, with the reason in its story. */
export const withdrawNotice = (
  call: Call,
  { noticeId, reason }: Input<'withdrawNotice'>,
): Promise<Output<'withdrawNotice'>> =>
  change(call, async ({ tx, call, note }) => {
    const notice = await tx.get(notices, noticeId)
    if (notice?.villageId !== villageOf(call) || notice.state !== 'shown') throw refuse('NOT_FOUND')
    note.subject = `notice:${noticeId}`
    note.said = reason
    await tx.put(notices, { ...notice, state: 'withdrawn' })
    return DONE
  })
