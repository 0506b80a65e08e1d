import { sayPoints } from '@shared/points/say'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, Buttons } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { LeftOut } from '@/parts/left-out'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'
import { ask } from '@/platform/ask'
import { sayRule } from '@/points/parts/say-rule'
import type { ReadRules } from './start'
import type { Adopting } from './use-adopt'
import { Verdict } from './verdict'

/** The rules of the draft; the ones that the law does not allow say so, and hold the catalogue back. */
export function RuleList({
  adopting: { draft, findings, drop },
  leftOut,
  edit,
  next,
  shown,
  editor,
}: {
  adopting: Adopting
  /** Worksheets of the file that it was begun from, which were not read. */
  leftOut: ReadRules['leftOut']
  edit: (at: number) => void
  next: () => void
  /** Where there is room for it, the rule that lies open beside the list, in the editor. */
  shown: number | undefined
  editor: ReactNode
}) {
  const { rules, unfinished } = draft
  const begun = Object.keys(unfinished).length
  const refusedNames = new Set(findings.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule))
  const refused = refusedNames.size
  const toFirst = () => edit(rules.findIndex(({ name }) => refusedNames.has(name)))
  const missing =
    rules.length === 0
      ? '先写一条'
      : refused > 0
        ? `有 ${refused} 条要先改`
        : begun > 0
          ? `有 ${begun} 条没写完`
          : undefined
  const startAgain = async () => {
    if (await ask('换一份做底子？', '这份里改过的就没有了。', '换一份')) drop()
  }
  return (
    <Page
      title={`新细则 ${rules.length} 条`}
      under='点一条，可以改，也可以不要。'
      reads={`新细则一共 ${rules.length} 条。${refused > 0 ? `有 ${refused} 条不合规，要先改。` : ''}`}
      beside={
        shown === undefined
          ? undefined
          : { part: editor, move: (by) => shown + by >= 0 && shown + by < rules.length && edit(shown + by) }
      }
      foot={
        <Buttons>
          <Button kind='line' icon='plus' onPress={() => edit(rules.length)}>
            {unfinished[rules.length] ? '接着写那条' : '加一条'}
          </Button>
          <Button kind={shown === undefined ? 'main' : 'line'} onPress={next} missing={missing}>
            填会议
          </Button>
        </Buttons>
      }
    >
      {refused > 0 && (
        <Sheet topped='red'>
          <Row
            icon='pen'
            title={`有 ${refused} 条不合规，改了才能采用`}
            detail='看第一条'
            keepDetail
            onPress={toFirst}
          />
        </Sheet>
      )}
      {rules.length === 0 && <Empty drawing='emptyPassbook' title='还是空白的' body='点“加一条”，写第一条。' />}
      {[...new Set(rules.map(({ category }) => category))].map((category) => (
        <View key={category}>
          <SectionHead title={category} />
          <Sheet>
            {rules.map(
              (rule, at) =>
                rule.category === category && (
                  <Row
                    key={rule.name}
                    title={rule.name}
                    detail={`${sayPoints(rule.kind, rule.points)}；${sayRule(rule)}`}
                    onPress={() => edit(at)}
                    here={shown === undefined ? undefined : shown === at}
                  >
                    {unfinished[at] && <Tag>没改完</Tag>}
                    <Verdict findings={findings.filter((found) => found.rule === rule.name)} />
                  </Row>
                ),
            )}
          </Sheet>
        </View>
      ))}
      <LeftOut sheets={leftOut} />
      <Button kind='line' icon='redo' onPress={startAgain}>
        换一份做底子
      </Button>
    </Page>
  )
}
