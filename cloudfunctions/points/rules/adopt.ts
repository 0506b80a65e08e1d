import { dayOf } from '@shared/kernel/time'
import type { RuleFields } from '@shared/points/check/fields'
import { isNewer, resolutionLacks } from '@shared/points/resolution'
import type { DraftRule, Rule } from '@shared/points/rule'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { hashOf } from '../../kernel/hash'
import { refuse } from '../../kernel/refuse'
import { checkWords } from '../../kernel/words'
import type { Input, Output } from '../contract-types'
import { type Catalogue, catalogueHeads, catalogues } from '../documents'
import { findingsOf, judgementOf } from './findings'
import { catalogueId } from './in-force'

/** A rule keeps its id through the versions while its name stays: claims and caps follow it. */
const withId = (rule: DraftRule): Rule => ({
  id: `r${hashOf(rule.name).slice(0, 10)}`,
  ...rule,
  fields: fieldsOf(rule),
})

/** What a rule says, without its figures: as long as that stays, what the town said of it does. */
const saidBy = ({ name, category, kind, evidence: { note } }: DraftRule): string => hashOf([name, category, kind, note])

/** The rules, each that asks with the filing under which the town is asked: the one of before as long as it says the same. */
function withFilings(rules: readonly DraftRule[], before: Catalogue | null, filing: string): Rule[] {
  const asked = new Map((before?.rules ?? []).map((rule) => [saidBy(rule), rule.filing]))
  return rules.map((rule) =>
    judgementOf(rule).verdict === 'asks'
      ? { ...withId(rule), filing: asked.get(saidBy(rule)) ?? filing }
      : withId(rule),
  )
}

/** What the clerk chose, and for the rest what the words say. */
const fieldsOf = (rule: DraftRule): RuleFields => ({ conduct: 'other', ...judgementOf(rule).read, ...rule.fields })

/** Adopts a catalogue that a meeting has passed, as the version after the one that the draft started from. */
export const adoptCatalogue = (call: Call, input: Input<'adoptCatalogue'>): Promise<Output<'adoptCatalogue'>> =>
  change(
    call,
    async ({ tx, call, note }) => {
      const { rules, resolution, after } = input
      assertLawful(rules)
      const need = resolutionLacks(resolution, dayOf(call.now))
      if (need !== null) throw refuse('RESOLUTION_SHORT', { need })
      const villageId = villageOf(call)
      const latest = (await tx.get(catalogueHeads, villageId))?.version ?? 0
      if (latest !== after) throw refuse('CATALOGUE_MOVED_ON')
      const inForce = latest === 0 ? null : await tx.get(catalogues, catalogueId(villageId, latest))
      if (inForce && !isNewer(resolution, inForce.resolution)) throw refuse('RESOLUTION_USED')
      const version = latest + 1
      await tx.create(catalogues, {
        _id: catalogueId(villageId, version),
        ...{ villageId, version, resolution, rules: withFilings(rules, inForce, catalogueId(villageId, version)) },
        ...{ adoptedAt: call.now, adoptedBy: call.callerName },
      })
      await tx.put(catalogueHeads, { _id: villageId, villageId, version })
      note.subject = `catalogue:${villageId}`
      note.said = resolution.title
      return { version }
    },
    () => checkTexts(call, input),
  )

function assertLawful(rules: readonly DraftRule[]): void {
  const unlawful = findingsOf(rules)
    .filter(({ severity }) => severity === 'refuse')
    .map(({ rule, article, reason, instead }) => ({
      name: rule,
      reason: `${article}：${reason}`,
      way: `可以写成：${instead.name}。`,
    }))
  const refused = [...unlawful, ...twins(rules)]
  if (refused.length > 0) throw refuse('RULES_REFUSED', { rules: refused })
}

/** Two rules of one name would be one rule with two values. */
function twins(rules: readonly DraftRule[]): { name: string; reason: string; way: string }[] {
  const names = rules.map(({ name }) => name)
  const doubled = new Set(names.filter((name, n) => names.indexOf(name) !== n))
  return [...doubled].map((name) => ({ name, reason: '有两条同名的细则。', way: '改一个名字，或者合成一条。' }))
}

/** WeChat reads so many characters at a time. */
const PER_CHECK = 2000

async function checkTexts(call: Call, { rules, resolution }: Input<'adoptCatalogue'>): Promise<void> {
  const text = [resolution.title, ...rules.flatMap((r) => [r.name, r.category, r.evidence.note])].join('\n')
  const parts = Array.from({ length: Math.ceil(text.length / PER_CHECK) }, (_, n) =>
    text.slice(n * PER_CHECK, (n + 1) * PER_CHECK),
  )
  await Promise.all(parts.map((part) => checkWords(call, part)))
}
