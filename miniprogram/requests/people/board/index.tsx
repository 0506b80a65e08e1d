import { sayDay } from '@shared/kernel/time'
import { sayHalf } from '@shared/requests/figures'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Segment } from '@/parts/segment'
import { sumOf } from './dots'
import { Kinds, Months, Places, Took, Whole } from './picture'
import { Rates } from './rates'
import { type Board, type Over, useBoard } from './use-board'

const OVER = [
  { value: 'village', word: '本村' },
  { value: 'town', word: '全镇' },
] as const satisfies readonly { value: Over; word: string }[]

/** 办得怎么样: what came of a half-year's requests, as a picture, for everybody. */
export default function BoardPage() {
  const { read, over, look, half, goTo } = useBoard()
  const { data: board } = read
  return (
    <Page
      title='办得怎么样'
      {...(board && { under: sayUnder(board) })}
      onRefresh={read.again}
      reads={board && readBoard(board)}
    >
      <Segment options={OVER} value={over} onChange={look} />
      <Faces read={read} what='办得怎么样' refused={orSignIn('找到自家，就能看到大家说的事办得怎么样。')}>
        {(shown) =>
          shown.at === null ? (
            <Empty drawing='nothingToDo' title='还没有数过' body='每天夜里数一遍，明天就能看。' />
          ) : (
            <>
              <Whole board={shown} />
              <Months board={shown} />
              <Kinds board={shown} />
              <Places board={shown} over={over} />
              <Took board={shown} />
              <Rates board={shown} />
            </>
          )
        }
      </Faces>
      {board?.earlier && (
        <Button kind='line' onPress={() => goTo(board.earlier ?? undefined)}>
          {`看${sayHalf(board.earlier)}`}
        </Button>
      )}
      {half !== undefined && (
        <Button kind='line' onPress={() => goTo(undefined)}>
          看现在的
        </Button>
      )}
    </Page>
  )
}

const sayUnder = ({ half, at }: Board): string =>
  at === null ? sayHalf(half) : `${sayHalf(half)}说的 · 数到 ${sayDay(at)}`

const readBoard = ({ half, tally }: Board): string =>
  `办得怎么样。${sayHalf(half)}说了 ${sumOf(tally) + tally.gone} 件，办好了 ${tally.done} 件，在办 ${tally.open} 件，误了 ${tally.late} 件。`
