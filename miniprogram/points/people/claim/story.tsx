import type { ClaimDetail } from '@shared/points/contract'
import { flowOf } from '@shared/points/flow'
import { View } from '@tarojs/components'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Figure } from '@/points/parts/figure'
import { sayRange } from '@/points/parts/sayings'
import { ClaimPhotos, ClaimTimeline } from '@/points/parts/story'
import { open, routes } from '@/routes'
import style from './style.module.css'

type State = ClaimDetail['claim']['state']

/** Only what people have decided is sealed. */
const SEALS: Readonly<Partial<Record<State, { readonly words: string; readonly tone?: 'jade' }>>> = {
  publicised: { words: '议事通过' },
  posted: { words: '已经入账' },
  contested: { words: '已经入账' },
  closed: { words: '已经改好', tone: 'jade' },
}

/** A claim from the day it was raised: figure, pictures, who said what, and the rule it stands on. */
export function Story({ detail }: { detail: ClaimDetail }) {
  const { claim, rule, version, resolution } = detail
  return (
    <>
      <Figure
        figure={`${claim.kind === 'award' ? '+' : '−'}${sayRange(claim.points)}`}
        out={claim.kind === 'deduction'}
        note={`${claim.household} · ${claim.group} · ${flowOf(claim.kind).states[claim.state].label}`}
        seal={SEALS[claim.state]}
      />
      <ClaimPhotos detail={detail} />
      {claim.onPaper && <Note>这一件是网格员照着纸上报的录的。</Note>}
      <SectionHead title={claim.kind === 'award' ? '谁认的这笔分' : '这件事的经过'} />
      <ClaimTimeline detail={detail} />
      <View className={`${style.rule}`}>
        <Sheet>
          <Row
            icon='stamp'
            title={`照细则“${rule.name}”`}
            detail={`${resolution.day} ${resolution.title}通过，第 ${version} 版`}
            onPress={() => open(routes.catalogue)}
          />
        </Sheet>
      </View>
    </>
  )
}
