import { mayBeOne, type RosterProblem } from '@shared/village/roster'
import type { Place, RosterEntry, RosterImportRecord } from '../documents'

type Named = RosterImportRecord['places'][number]
type Questions = RosterImportRecord['questions']
type Merged = RosterImportRecord['merged']

/** Groups that a roster names and the village does not have. */
interface NewGroups {
  /** Those that may be an old one, or another of the roster, under a longer name: nobody but the village can tell. */
  readonly questions: Questions
  /** All others, in words. A village's first roster makes its groups, and there is nothing to say. */
  readonly notices: RosterProblem[]
}

/** Looks at the groups of a roster beside those that the village has. */
export function newGroupsOf(named: readonly Named[], known: readonly Place[]): NewGroups {
  const ids = new Set(known.map(({ _id }) => _id))
  const groups = named.filter(({ kind }) => kind === 'group')
  const fresh = groups.filter(({ _id }) => !ids.has(_id))
  const questions = fresh.flatMap(({ _id: id, name }) => {
    const shorter = groups.filter((other) => other.name.length < name.length)
    const like = [...known, ...shorter].find((other) => other._id !== id && mayBeOne(name, other.name))
    return like ? [{ id, name, likeId: like._id, like: like.name }] : []
  })
  const asked = new Set(questions.map(({ id }) => id))
  const made = known.length === 0 ? [] : fresh.filter(({ _id }) => !asked.has(_id))
  return { questions, notices: made.map(sayNew) }
}

const sayNew = ({ name }: Named): RosterProblem => ({
  ...{ row: 0, column: '组' },
  message: `“${name}”是新的组，村里原来没有，导入时会新建。要是写错了，请改好再传。`,
})

/** What the answers say of the questions: which group stands in for which. Null while one is not answered. */
export function mergedBy(questions: Questions, answers: readonly { id: string; same: boolean }[]): Merged | null {
  const answered = new Map(answers.map(({ id, same }) => [id, same]))
  if (questions.some(({ id }) => !answered.has(id))) return null
  const same = questions.filter(({ id }) => answered.get(id))
  const merged = new Map(same.map(({ id, likeId, like }) => [id, { from: id, to: likeId, name: like }]))
  /** A group may be like one that is itself like another: the last of them is meant. */
  const last = (one: Merged[number]): Merged[number] => {
    const next = merged.get(one.to)
    return next ? { ...last(next), from: one.from } : one
  }
  return [...merged.values()].map(last)
}

/** The places that are to be made: none for a group that another stands in for. */
export const placesAfter = (named: readonly Named[], merged: Merged): Named[] =>
  named.filter(({ _id }) => !merged.some(({ from }) => from === _id))

/** An entry in the group that was answered. */
export function inGroup(entry: RosterEntry, merged: Merged): RosterEntry {
  const found = merged.find(({ from }) => from === entry.household.groupId)
  if (!found) return entry
  return {
    ...entry,
    household: { ...entry.household, groupId: found.to, groupName: found.name },
    residents: entry.residents.map((person) => ({ ...person, groupId: found.to })),
  }
}
