import { NAMING, PURPOSES, type PurposeName } from '@shared/village/naming'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import { inParts, type Store } from '../../kernel/store'
import { checkWords } from '../../kernel/words'
import { DONE, type Input, type Output } from '../contract-types'
import { assessments } from './documents'

/** A wording that changed is thought through again. */
export const assessmentId = (villageId: string, purpose: PurposeName): string =>
  `${villageId}:${purpose}:${NAMING[purpose].version}`

/** For which purposes a village has thought through what naming does to people. */
export async function assessedIn(store: Store, villageId: string): Promise<Set<PurposeName>> {
  const kept = await keptIn(store, villageId)
  return new Set(kept.map(({ purpose }) => purpose))
}

const keptIn = (store: Store, villageId: string) =>
  inParts(
    PURPOSES.map((purpose) => assessmentId(villageId, purpose)),
    (part) => store.find(assessments, { where: { _id: { in: part } }, limit: part.length }),
  )

/** What was thought through, purpose by purpose. */
export async function listAssessments(call: Call): Promise<Output<'listAssessments'>> {
  const kept = await keptIn(call.store, villageOf(call))
  return {
    assessments: PURPOSES.map((purpose) => {
      const one = kept.find((found) => found.purpose === purpose)
      const { version } = NAMING[purpose]
      return { purpose, version, kept: one ? { ...keptOf(one) } : null }
    }),
  }
}

const keptOf = ({ effect, measures, by, at }: { effect: string; measures: string; by: string; at: number }) => ({
  ...{ effect, measures, by, at },
})

/** Keeps the assessment that the law asks for before names are made public (个人信息保护法第五十五条). It is written once, and stays. */
export const keepAssessment = (
  call: Call,
  { purpose, version, effect, measures }: Input<'keepAssessment'>,
): Promise<Output<'keepAssessment'>> =>
  change(
    call,
    async ({ tx, call, note }) => {
      if (version !== NAMING[purpose].version) throw refuse('NAMING_CHANGED')
      const villageId = villageOf(call)
      const _id = assessmentId(villageId, purpose)
      note.subject = `assessment:${_id}`
      if (await tx.get(assessments, _id)) return DONE
      await tx.create(assessments, {
        ...{ _id, villageId, purpose, version, effect, measures, by: call.callerName, at: call.now },
      })
      return DONE
    },
    () => checkWords(call, effect, measures),
  )
