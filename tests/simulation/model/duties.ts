import * as z from 'zod'
import { type Case, type Law, stepsIn } from './case'

const asked = z.object({ residentId: z.string(), role: z.string(), placeId: z.string() })

/** Whether a person holds the role that is spoken of, at a moment. */
function held({ chronicle, attempt }: Case, moment: number): boolean {
  const { residentId, role, placeId } = asked.parse(attempt.request.input)
  const grants = chronicle.residents.at(residentId, moment)?.grants ?? []
  return grants.some((grant) => grant.role === role && grant.placeId === placeId)
}

/** A step of the person after which they hold the role, or do not. */
function left(of: Case, holding: boolean): string[] {
  const { residentId } = asked.parse(of.attempt.request.input)
  const steps = stepsIn(of.chronicle.residents.of(residentId), of.heard.span)
  return steps.some(({ moment }) => held(of, moment) === holding) ? [] : [`${residentId} was not so left`]
}

/** A role that is given: nothing speaks against it. */
export const grant: Law = { reasons: () => [], doubts: (of) => left(of, true) }

/** A role that is taken away, of who holds it. */
export const revoke: Law = {
  reasons: (of, moment) => (held(of, moment) ? [] : ['NOT_FOUND']),
  doubts: (of) => left(of, false),
}
