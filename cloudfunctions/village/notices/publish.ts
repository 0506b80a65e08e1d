import { dated } from '@shared/village/dated'
import { OFFICES } from '@shared/village/offices'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { notices } from '../documents'

/** Puts a notice on the village wall, signed with duty and name, and behind 后天 the day that it means. */
export function publishNotice(call: Call, { title, text }: Input<'publishNotice'>): Promise<Output<'publishNotice'>> {
  const noticeId = call.newId()
  return change(
    call,
    async ({ tx, call, note }) => {
      note.subject = `notice:${noticeId}`
      await tx.create(notices, {
        _id: noticeId,
        villageId: villageOf(call),
        ...{ title: dated(title, call.now), text: dated(text, call.now) },
        ...{ by: `${OFFICES.committee.word} ${call.callerName}` },
        publishedAt: call.now,
        state: 'shown',
      })
      return { noticeId }
    },
    () => checkWords(call, title, text),
  )
}
