import { type FilingAction, filingFlow } from '@shared/filings/flow'
import { REMIND_DAYS } from '@shared/filings/terms'
import { DAY_MS, sayDay } from '@shared/kernel/time'
import { deadlineIn } from '@shared/matter/clock'
import { tell, toRole } from '../kernel/messages'
import type { Try } from '../kernel/outcome'
import type { Kind, Reminding, Replayable } from '../matter/kind'
import type { Output } from './contract-types'
import { type Filing, filingRecords } from './documents'

interface FilingTraits {
  readonly stored: Filing
  readonly action: FilingAction
  readonly given: Readonly<Record<never, never>>
  readonly answer: Output<'clear'>
}

/** 备案: what a village asks its town about before it touches anybody. */
export const filingKind: Kind<Filing, FilingTraits> & Reminding<Filing, FilingTraits> & Replayable<Filing> = {
  name: 'filing',
  of: filingRecords,
  flowOf: () => filingFlow,
  current: async (_from, filing) => filing,
  stored: (filing) => filing,
  enters: clockOf,
  does: {},
  effects: {
    order: async ({ said }) => ({ ordered: said ?? null }),
    correct: async ({ said }) => ({ corrected: said ?? null }),
  },
  follows: () => null,
  says: {
    title: ({ title }) => title,
    detail: ({ rules }) => `${rules.length} 条先问镇上`,
    steps: {
      clear: () => '镇上没意见，从现在起用起来了。',
      hold: () => '十五天里镇上没提意见，从现在起用起来了。',
      order: () => '镇上要村里改，改好以前先不用：',
      correct: () => '村里改了：',
    },
  },
  whose: ({ village }) => village,
  about: aboutFiling,
  parties: ({ townId }) => ({
    ...{ householdId: null, gridId: null, groupId: null, townId },
    ...{ raiser: null, objectedBy: null, objections: [] },
  }),
  answer: ({ _id, state }) => ({ filingId: _id, state }),
  reminds: async () => remind,
  began: (filing, { at, actor: { residentId, name } }) => ({
    ...filing,
    by: { residentId: residentId ?? '', name },
    ...{ filedAt: at, ordered: null, corrected: null },
  }),
  follow: ({ by, filedAt, deadlineAt }) => ({ by, filedAt, deadlineAt }),
  proves: ({ ordered, corrected }, steps) => [
    ['ordered', ordered, steps.findLast(({ action }) => action === 'order')?.event.said ?? null],
    ['corrected', corrected, steps.findLast(({ action }) => action === 'correct')?.event.said ?? null],
  ],
}

/** The town hears of it once more before silence lets it hold. */
async function remind({ tx, call }: Try, filing: Filing): Promise<void> {
  const { villageId, townId, village, title, deadlineAt } = filing
  if (townId === null) return
  const text = `到 ${sayDay(deadlineAt ?? 0)}没有意见，就用起来了。`
  const said = { whose: village, title: `${village}备案：${title}`, text }
  await tell(tx, call, { villageId, audience: toRole('townOfficer', townId), ...said, about: aboutFiling(filing) })
}

/** What a message about a filing leads to. */
function aboutFiling({ _id }: Pick<Filing, '_id'>): { kind: string; id: string } {
  return { kind: 'filing', id: _id }
}

function clockOf({ state }: Filing, now: number): Pick<Filing, 'deadlineAt' | 'timerAt'> {
  const deadlineAt = deadlineIn(filingFlow, state, now, () => now)
  return { deadlineAt, timerAt: deadlineAt === null ? null : Math.max(now, deadlineAt - REMIND_DAYS * DAY_MS) }
}
