import type { Rule } from '@shared/points/rule'
import { useState } from 'react'
import { useSettings } from '@/cloud/person/settings'
import { Button } from '@/parts/button'
import { ChoiceTile, Tiles } from '@/parts/choice-tile'
import type { IconName } from '@/parts/icon'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { categoryIcon } from '@/points/parts/category-icon'
import { sayPoints } from '@/points/parts/sayings'
import { byCategory, byDeed, type Group } from './groups'
import { type Lately, NOTHING_LATELY, sayUsed, sayUsedUp, usedUp } from './lately'

/** So many tiles can be taken in at a glance; with more of them the last one opens the rest. */
const MOST_TILES = 6
/** So many of what was reported lately stand first. */
const MOST_RECENT = 2

export interface Picked {
  /** Under which word the rule was found. */
  readonly category: string
  readonly ruleId: string
}

export interface RulePickerProps {
  readonly rules: readonly Rule[]
  readonly picked: Picked
  readonly onPick: (picked: Picked) => void
  /** What stands over the rest: 别的好事. */
  readonly others: string
  /** What was reported lately, and what is used up. */
  readonly lately?: Lately | undefined
}

/**
 * One rule of the catalogue, in two small questions: what it was - of a good deed in plain words, with its drawing - then
 * which rule. In large type the second question takes the place of the first.
 */
export function RulePicker({ rules, picked, onPick, others, lately = NOTHING_LATELY }: RulePickerProps) {
  const { elder } = useSettings()
  const groups = rules[0]?.kind === 'award' ? byDeed(rules) : byCategory(rules)
  const group =
    groups.find(({ word }) => word === picked.category) ??
    groups.find((one) => one.rules.some(({ id }) => id === picked.ruleId))
  const choose = (chosen: Group) => {
    const [only, ...more] = chosen.rules
    const ruleId = only && more.length === 0 && !usedUp(lately, only) ? only.id : ''
    onPick({ category: chosen.word, ruleId })
  }
  return (
    <>
      {elder && group ? (
        <Sheet>
          <Row icon={iconOf(group)} title={group.word}>
            <Button kind='line' small onPress={() => onPick({ category: '', ruleId: '' })}>
              换一样
            </Button>
          </Row>
        </Sheet>
      ) : (
        <Choices groups={groups} chosen={group} onChoose={choose} others={others} lately={lately} />
      )}
      {group && (
        <>
          <SectionHead title={`${group.word}，是哪一样？`} />
          <Sheet>
            {group.rules.map((rule) => {
              const used = usedUp(lately, rule)
              return used ? (
                <Row key={rule.id} title={rule.name} detail={sayUsedUp(rule, used)} keepDetail />
              ) : (
                <Row
                  key={rule.id}
                  title={rule.name}
                  detail={[sayPoints(rule.kind, rule.points), rule.evidence.note].filter(Boolean).join('，')}
                  keepDetail
                  chosen={rule.id === picked.ruleId}
                  onPress={() => onPick({ category: group.word, ruleId: rule.id })}
                />
              )
            })}
          </Sheet>
        </>
      )}
    </>
  )
}

/** Good deeds have their drawings; what is left over of them is opened like the rest of a list. */
const iconOf = ({ rules: [first] }: Group): IconName =>
  first?.kind === 'deduction' ? categoryIcon(first.category) : 'plus'

interface ChoicesProps {
  readonly groups: readonly Group[]
  readonly chosen: Group | undefined
  readonly onChoose: (group: Group) => void
  readonly others: string
  readonly lately: Lately
}

/** The first question, as tiles: what was reported lately, then the rest in its own order. */
function Choices({ groups, others, ...more }: ChoicesProps) {
  const [all, setAll] = useState(false)
  const recent = more.lately.recent
    .flatMap((id) => groups.find(({ rules }) => rules.some((rule) => rule.id === id)) ?? [])
    .filter((group, index, list) => list.indexOf(group) === index)
    .slice(0, MOST_RECENT)
  const rest = groups.filter((group) => !recent.includes(group))
  const few = all || rest.length <= MOST_TILES
  const shown = few ? rest : rest.slice(0, MOST_TILES - 1)
  const tile = (group: Group) => <Choice key={group.word} group={group} {...more} />
  return (
    <>
      {recent.length > 0 && (
        <>
          <SectionHead title='常报的' />
          <Tiles>{recent.map(tile)}</Tiles>
          {rest.length > 0 && <SectionHead title={others} />}
        </>
      )}
      <Tiles>
        {shown.map(tile)}
        {!few && (
          <ChoiceTile
            icon='plus'
            word={`还有 ${rest.length - shown.length} 样`}
            chosen={false}
            onPress={() => setAll(true)}
          />
        )}
      </Tiles>
    </>
  )
}

/** One word to choose; it says so where everything under it is used up. */
function Choice({ group, chosen, onChoose, lately }: { group: Group } & Omit<ChoicesProps, 'groups' | 'others'>) {
  const used = group.rules.map((rule) => usedUp(lately, rule))
  const [first] = used.every(Boolean) ? used : []
  return (
    <ChoiceTile
      icon={iconOf(group)}
      art={group.deed?.art}
      word={group.word}
      note={first && sayUsed(first)}
      chosen={group.word === chosen?.word}
      onPress={() => onChoose(group)}
    />
  )
}
