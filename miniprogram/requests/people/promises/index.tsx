import { sayDay } from '@shared/kernel/time'
import type { RequestLine } from '@shared/requests/contract'
import { View } from '@tarojs/components'
import { cloud } from '@/cloud/link/link'
import { itemsOf, useHeadedPages } from '@/cloud/reads/use-headed-pages'
import { Empty, Faces } from '@/parts/faces'
import { useVillage } from '@/parts/matter/list-page'
import { MatterRow } from '@/parts/matter/row'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { CATEGORY_ICONS, standingOf } from '@/requests/parts/say-request'
import { Strokes } from './strokes'
import style from './style.module.css'

type Board = Awaited<ReturnType<typeof cloud.requests.promises>>

/** 说到做到: every day that was promised this year, kept or missed. */
export default function PromisesPage() {
  const { villageId } = useVillage()
  const board = useHeadedPages(
    ['requests', 'promises', villageId],
    (cursor) => cloud.requests.promises({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  const [head] = board.data ?? []
  return (
    <Page
      title='说到做到'
      under='说好的日子，误没误，都记在这里'
      onRefresh={board.again}
      reads={head && readBoard(head)}
    >
      <Faces read={board} what='说好的日子' refused={orSignIn('找到自家，就能看到村里说好的日子。')}>
        {(answers) => {
          const lines = itemsOf(answers)
          const [{ counts } = { counts: { open: 0, kept: 0, missed: 0 } }] = answers
          if (lines.length === 0)
            return <Empty drawing='nothingToDo' title='今年还没有说好过日子' body='有人说一件事，当场就有一个日子。' />
          return (
            <>
              <Sheet padded>
                <Counted count={counts.kept} word='个没误' tone='kept' />
                <Counted count={counts.missed} word='个误了' tone='missed' />
              </Sheet>
              <Lines title='误了的' lines={lines.filter(({ promise }) => promise === 'missed')} />
              <Lines title='还没到日子的' lines={lines.filter(({ promise }) => promise === 'open')} />
              <Lines title='没误的' lines={lines.filter(({ promise }) => promise === 'kept')} />
            </>
          )
        }}
      </Faces>
      <More pages={board} older />
    </Page>
  )
}

const Counted = ({ count, word, tone }: { count: number; word: string; tone: 'kept' | 'missed' }) => (
  <View className={`${style.counted}`}>
    <View className={`${style.figure}`}>
      <View className={`${style.count}`}>{`${count}`}</View>
      {word}
    </View>
    <Strokes count={count} tone={tone} />
  </View>
)

const Lines = ({ title, lines }: { title: string; lines: readonly RequestLine[] }) =>
  lines.length > 0 && (
    <>
      <SectionHead title={title} />
      <Sheet>
        {lines.map((line) => (
          <MatterRow
            key={line.id}
            of={`request:${line.id}`}
            icon={CATEGORY_ICONS[line.category]}
            title={line.what}
            detail={`说好 ${sayDay(line.dueAt)} · ${standingOf(line).word}`}
          />
        ))}
      </Sheet>
    </>
  )

const readBoard = ({ counts: { kept, missed, open } }: Board): string =>
  `说到做到。今年 ${kept} 个日子没误，${missed} 个误了，${open} 个还没到。`
