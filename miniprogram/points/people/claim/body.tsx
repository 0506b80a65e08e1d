import type { ClaimDetail } from '@shared/points/contract'
import { sayRange } from '@shared/points/say'
import { View } from '@tarojs/components'
import { Note } from '@/parts/note'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Figure } from '@/points/parts/figure'
import { sayApart, sayState, sayVillageDay } from '@/points/parts/sayings'
import { isTwoSided, Sides } from '@/points/parts/sides'
import { ClaimPhotos, ClaimStory } from '@/points/parts/story'
import { open, routes } from '@/routes'
import { Aside } from './aside'
import style from './style.module.css'

type State = ClaimDetail['claim']['state']

/** Only what people have decided is sealed. */
const SEALS: Readonly<Partial<Record<State, { readonly words: string; readonly tone?: 'jade' }>>> = {
  publicised: { words: '议事通过' },
  posted: { words: '已经入账' },
  contested: { words: '已经入账' },
  closed: { words: '已经改好', tone: 'jade' },
}

/** Where no point was moved in the end. */
const NOTHING_COUNTED: readonly State[] = ['refused', 'withdrawn', 'reversed', 'closed']

/** Whose decision it was, once it counts; until then, and for what came to nothing, how far it has come. */
function storyTitle({ kind, state }: ClaimDetail['claim']): string {
  if (kind === 'deduction') return '这件事的经过'
  return state === 'posted' || state === 'contested' ? '谁认的这笔分' : '办到哪一步了'
}

/** A claim from the day it was raised: figure, pictures, who said what, and the rule it stands on. */
export function ClaimBody({ detail }: { detail: ClaimDetail }) {
  const { claim, words, wordsBy, rule, version, resolution, apart } = detail
  const stands = !NOTHING_COUNTED.includes(claim.state)
  return (
    <>
      <Figure
        figure={`${stands ? (claim.kind === 'award' ? '+' : '−') : ''}${sayRange(claim.points)}`}
        before={stands ? undefined : claim.kind === 'award' ? '本来记' : '本来扣'}
        out={claim.kind === 'deduction' || !stands}
        note={`${claim.household} · ${claim.group} · ${sayState(claim, detail.mine)}`}
        seal={SEALS[claim.state]}
      />
      {isTwoSided(detail) ? (
        <Sides detail={detail} />
      ) : (
        <>
          {words && <View className={`${style.said}`}>{`${wordsBy}说：${words}`}</View>}
          <ClaimPhotos detail={detail} />
        </>
      )}
      {claim.onPaper && <Note>这一件是网格员照着纸上报的录的。</Note>}
      <ClaimStory detail={detail} title={storyTitle(claim)} />
      {apart && <Note>{sayApart(apart)}</Note>}
      <Aside detail={detail} />
      <View className={`${style.rule}`}>
        <Sheet>
          <Row
            icon='stamp'
            title={`照细则“${rule.name}”`}
            detail={`${sayVillageDay(resolution.day)}开会通过，第 ${version} 版`}
            keepDetail
            onPress={() => open(routes.catalogue)}
          />
        </Sheet>
      </View>
    </>
  )
}
