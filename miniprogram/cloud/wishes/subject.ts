import { isRecord, isText } from '../link/storage'

const SUBJECTS = ['order', 'claim', 'round', 'request'] as const

/** What can be looked at afterwards, by the ids in answer or input: `order:…`. */
export function subjectOf(answer: unknown, input: Readonly<Record<string, unknown>>): string | null {
  for (const from of [answer, input]) {
    for (const kind of SUBJECTS) {
      const id = isRecord(from) ? from[`${kind}Id`] : undefined
      if (isText(id)) return `${kind}:${id}`
    }
  }
  return null
}
