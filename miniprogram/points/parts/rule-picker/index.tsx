import type { Rule } from '@shared/points/rule'
import { useState } from 'react'
import { useSettings } from '@/cloud/settings'
import { Button } from '@/parts/button'
import { ChoiceTile, Tiles } from '@/parts/choice-tile'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { categoryIcon } from '@/points/parts/category-icon'
import { sayPoints } from '@/points/parts/sayings'
import { type Group, groupRules } from './groups'

/** So many tiles can be taken in at a glance; with more categories the last one opens the rest. */
const MOST_TILES = 6

export interface Picked {
  readonly category: string
  readonly ruleId: string
}

export interface RulePickerProps {
  readonly rules: readonly Rule[]
  readonly picked: Picked
  readonly onPick: (picked: Picked) => void
  /** The word of the tile that opens the rest: 别的好事. */
  readonly others: string
}

/**
 * One rule of the catalogue, in two small questions: what kind of thing it is, then which rule. In large type the second
 * question takes the place of the first.
 */
export function RulePicker({ rules, picked, onPick, others }: RulePickerProps) {
  const { elder } = useSettings()
  const groups = groupRules(rules)
  const group = groups.find(({ category }) => category === picked.category)
  return (
    <>
      {elder && group ? (
        <Sheet>
          <Row icon={categoryIcon(group.category)} title={group.category}>
            <Button kind='line' small onPress={() => onPick({ category: '', ruleId: '' })}>
              换一类
            </Button>
          </Row>
        </Sheet>
      ) : (
        <Categories groups={groups} chosen={picked.category} onPick={onPick} others={others} />
      )}
      {group && (
        <>
          <SectionHead title={`${group.category}里的哪一样？`} />
          <Sheet>
            {group.rules.map((rule) => (
              <Row
                key={rule.id}
                title={rule.name}
                detail={[sayPoints(rule.kind, rule.points), rule.evidence.note].filter(Boolean).join('，')}
                keepDetail
                chosen={rule.id === picked.ruleId}
                onPress={() => onPick({ category: group.category, ruleId: rule.id })}
              />
            ))}
          </Sheet>
        </>
      )}
    </>
  )
}

/** The first question, as tiles. */
function Categories({
  groups,
  chosen,
  onPick,
  others,
}: Pick<RulePickerProps, 'onPick' | 'others'> & { groups: readonly Group[]; chosen: string }) {
  const [all, setAll] = useState(false)
  const few = all || groups.length <= MOST_TILES
  const shown = few ? groups : groups.slice(0, MOST_TILES - 1)
  return (
    <Tiles>
      {shown.map(({ category, rules }) => (
        <ChoiceTile
          key={category}
          icon={categoryIcon(category)}
          word={category}
          chosen={category === chosen}
          onPress={() => onPick({ category, ruleId: onlyOne(rules) })}
        />
      ))}
      {!few && <ChoiceTile icon='plus' word={others} chosen={false} onPress={() => setAll(true)} />}
    </Tiles>
  )
}

const onlyOne = (rules: readonly Rule[]): string => (rules.length === 1 ? (rules[0]?.id ?? '') : '')
