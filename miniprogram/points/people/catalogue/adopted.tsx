import { sayRange } from '@shared/points/say'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Catalogue } from '@/cloud/reads/use-catalogue'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Sums } from '@/parts/sums'
import { Tag } from '@/parts/tag'
import { categoryIcon } from '@/points/parts/category-icon'
import { byCategory } from '@/points/parts/rule-picker/groups'
import { MEETINGS, sayRule } from '@/points/parts/say-rule'
import { sayVillageDay } from '@/points/parts/sayings'
import { open, routes } from '@/routes'

type Version = NonNullable<Catalogue['catalogue']>

/** One adopted version: the meeting, then the rules by category. */
export function Adopted({ catalogue, children }: { catalogue: Version; children?: ReactNode }) {
  const waiting = new Set(catalogue.waiting.map(({ ruleId }) => ruleId))
  return (
    <>
      {children}
      <Meeting catalogue={catalogue} />
      {byCategory(catalogue.rules).map(({ word, rules }) => (
        <View key={word}>
          <SectionHead title={word} />
          <Sheet>
            {rules.map((rule) => (
              <Row
                key={rule.id}
                icon={categoryIcon(word)}
                title={rule.name}
                detail={waiting.has(rule.id) ? '先问镇上，还没用' : sayRule(rule)}
                keepDetail
              >
                <Tag tone={rule.kind === 'award' ? 'vermilion' : 'plain'}>
                  {`${rule.kind === 'award' ? '+' : '−'}${sayRange(rule.points)} 分`}
                </Tag>
              </Row>
            ))}
          </Sheet>
        </View>
      ))}
    </>
  )
}

/** The decision that the version stands on, and the way to the one before. */
function Meeting({ catalogue: { resolution, version } }: { catalogue: Version }) {
  const { title, meeting, day, entitled, present, inFavour } = resolution
  return (
    <Sheet>
      <Row icon='stamp' title={title} detail={`${sayVillageDay(day)} ${MEETINGS[meeting]}通过`} keepDetail />
      <Sums
        sums={[
          { figure: `${entitled}`, word: '应到' },
          { figure: `${present}`, word: '到会' },
          { figure: `${inFavour}`, word: '赞成' },
        ]}
      />
      {version > 1 && (
        <Row icon='clock' title='看上一版' onPress={() => open(`${routes.catalogue}?version=${version - 1}`)} />
      )}
    </Sheet>
  )
}
