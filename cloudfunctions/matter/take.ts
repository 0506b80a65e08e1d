import { type Call, villageOf } from '../kernel/call'
import { change } from '../kernel/change'
import type { Try } from '../kernel/outcome'
import { takePhotos } from '../kernel/photos'
import type { Refusal } from '../kernel/refuse'
import { checkWords } from '../kernel/words'
import type { Given, Kind, Traits } from './kind'
import { assertMay, matterIn, takeSteps } from './step'

/** What somebody asks for. Where the action depends on how far the matter has come, it is chosen when that is read. */
export interface Asked<M, T extends Traits> {
  readonly id: string
  readonly action: T['action'] | ((matter: M) => T['action'])
  readonly said?: string | undefined
  /** Other words of it that people will read. */
  readonly also?: string | undefined
  /** Uploads as the client made them. */
  readonly photos?: readonly string[]
  readonly given?: Given<T>
  /** Looks at what was brought, before anything is done: a "no" that it answers with keeps what it wrote, a counted wrong guess. */
  readonly first?: (turn: Try, matter: M) => Promise<Refusal | null>
}

/**
 * One change of one matter by a person: what they say and bring is checked first, then the matter is read, moved and
 * written at once.
 */
export const take = <M extends T['stored'], T extends Traits>(
  kind: Kind<M, T>,
  call: Call,
  { id, action, said, also, photos: uploads = [], given = {}, first }: Asked<M, T>,
): Promise<T['answer']> =>
  change(
    call,
    async (turn, photos) => {
      const matter = await matterIn(kind, turn.tx, { id, now: turn.call.now })
      const wanted = typeof action === 'function' ? action(matter) : action
      assertMay(kind, turn.call, matter, wanted)
      const no = await first?.(turn, matter)
      if (no) return no
      return kind.answer(await takeSteps(kind, { ...turn, said, photos, given }, matter, wanted))
    },
    async () => {
      const [photos] = await Promise.all([takePhotos(call, villageOf(call), uploads), checkWords(call, said, also)])
      return photos
    },
  )
