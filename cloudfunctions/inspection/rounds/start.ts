import type { Rule } from '@shared/points/rule'
import { type Call, residentOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toResident } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { checkWords } from '../../kernel/words'
import { subjectOf } from '../../matter/kind'
import { ruleInForce } from '../../points/exports'
import { countDoors, placeLine, placesOf, residentById } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Round, rounds } from '../documents'
import { roundKind } from './kind'

type Asked = Input<'startRound'>

/** Begins a round: its items are copied from the catalogue in force, its inspectors asked. */
export function startRound(call: Call, asked: Asked): Promise<Output<'startRound'>> {
  const _id = call.newId()
  return change(
    call,
    async ({ tx, call, note }, ground) => {
      const round: Round = { _id, ...ground, ...(await itemsOf(tx, asked)), ...begun(call, asked) }
      await tx.create(rounds, round)
      for (const { residentId } of round.inspectors) await ask(tx, call, round, residentId)
      note.subject = subjectOf(roundKind, _id)
      note.steps = [{ action: 'start', from: '', to: round.state }]
      return roundKind.answer(round)
    },
    async () => {
      const [groups, inspectors] = await Promise.all([
        groupsOf(call, asked),
        inspectorsOf(call, asked),
        checkWords(call, asked.title),
      ])
      const households = await countDoors(
        call.store,
        asked.villageId,
        groups.map(({ id }) => id),
      )
      return { groups, inspectors, households }
    },
  )
}

/** The chosen groups of the village, or all of them. */
async function groupsOf({ store }: Call, { villageId, groupIds }: Asked): Promise<Round['groups']> {
  const all = (await placesOf(store, villageId, 'group')).map(placeLine)
  const chosen = groupIds.length === 0 ? all : all.filter(({ id }) => groupIds.includes(id))
  if (chosen.length === 0 || chosen.length < new Set(groupIds).size) throw refuse('NOT_FOUND')
  return chosen
}

async function inspectorsOf({ store }: Call, { villageId, inspectorIds }: Asked): Promise<Round['inspectors']> {
  const found = await Promise.all([...new Set(inspectorIds)].map((id) => residentById(store, id)))
  return found.map((resident) => {
    if (resident?.villageId !== villageId) throw refuse('NOT_FOUND')
    return { residentId: resident._id, name: resident.name }
  })
}

/** Only good deeds of whole households: a walk sees the house, not who swept it. */
async function itemsOf(
  tx: Transaction,
  { villageId, ruleIds }: Asked,
): Promise<Pick<Round, 'items' | 'version' | 'resolution'>> {
  const found = []
  for (const id of new Set(ruleIds)) found.push(await ruleInForce(tx, villageId, id, 'award'))
  const [first] = found
  if (!first) throw refuse('RULE_GONE')
  const items = found.map(({ rule }) => rule)
  const unsuitable = items.find(({ unit }: Rule) => unit !== 'household')
  if (unsuitable) throw refuse('ITEM_UNSUITABLE', { rule: unsuitable.name })
  const { version, resolution } = first.catalogue
  return { items, version, resolution: { title: resolution.title, day: resolution.day } }
}

const begun = (call: Call, { villageId, title }: Asked) => ({
  ...{ villageId, title, state: 'walking' as const, startedAt: call.now },
  startedBy: { residentId: residentOf(call).residentId, name: call.callerName },
  ...{ votes: [], endorsed: null, told: false, deadlineAt: null, timerAt: null, withdrawnFor: null, revision: 1 },
})

const ask = (tx: Transaction, call: Call, { _id, villageId, title, households }: Round, residentId: string) =>
  tell(tx, call, {
    villageId,
    audience: toResident(residentId),
    whose: title,
    title: `请您走户：${title}`,
    text: `一共 ${households} 户，一家一家看过，打上分。自家和亲戚家请别人看。`,
    about: { kind: 'walk', id: _id },
  })
