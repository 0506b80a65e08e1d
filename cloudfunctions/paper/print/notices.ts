import type { ClaimLine } from '@shared/points/contract'
import { roundsOnNotice } from '../../inspection/exports'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { claimLine, claimsOnNotice } from '../../points/exports'
import { namesFor, officeOf } from '../../village/exports'
import type { Output } from '../contract-types'
import { handOutSheet, readWhole } from '../handout'
import { type Block, RED, ruledTable, text } from '../page'
import { sayUntil } from './say-day'

type Rounds = Awaited<ReturnType<typeof roundsOnNotice>>

/** Type that is read from two steps away. */
const WALL = 14.5
const PAGE = 100

/** The public notice for the board: what is about to be posted, until when, and how to say that it is not so. */
export async function printNotices(call: Call): Promise<Output<'notices'>> {
  const { store } = call
  const villageId = villageOf(call)
  const [{ village, contact }, rounds, onNotice] = await Promise.all([
    officeOf(store, villageId),
    roundsOnNotice(store, villageId),
    readWhole((cursor) => claimsOnNotice(store, villageId, { limit: PAGE, cursor })),
  ])
  if (onNotice.length + rounds.length === 0) throw refuse('NOTHING_TO_PRINT')
  const names = await namesFor(call, ['notices', 'wall'], onNotice)
  const claims = onNotice.map((claim) => claimLine(claim, names))
  const content = [
    text('下面这些事，议事会已经看过。公示到期没有人提异议，就记进各家的积分存折。', { fontSize: WALL }),
    ...(claims.length > 0 ? [claimsTable(claims)] : []),
    ...roundsOf(rounds),
    howToObject(),
  ]
  return handOutSheet(call, { title: '积分公示', village, at: call.now, contact, content })
}

const sayPoints = ({ kind, points: { min, max } }: ClaimLine): string =>
  `${kind === 'award' ? '+' : '−'}${min === max ? max : `${min}～${max}`}`

const claimsTable = (claims: readonly ClaimLine[]): Block => ({
  ...ruledTable({
    columns: [
      { name: '组', width: 46 },
      { name: '哪一家', width: 100 },
      { name: '什么事', width: '*' },
      { name: '分', width: 56, alignment: 'right' },
      { name: '公示到', width: 88 },
    ],
    rows: claims.map((claim) => [
      claim.group,
      claim.household,
      claim.rule,
      sayPoints(claim),
      claim.state === 'objected' ? '有异议，正在核对' : sayUntil(claim.deadlineAt),
    ]),
    fontSize: WALL,
    padding: 5,
  }),
  margin: [0, 8, 0, 12],
})

const roundsOf = (rounds: Rounds): Block[] =>
  rounds.length === 0
    ? []
    : [
        text('评比', { fontSize: 18, bold: true, color: RED, margin: [0, 4, 0, 2] }),
        ...rounds.map(({ title, households, deadlineAt }) =>
          text(`${title}：共 ${households} 户，公示到${sayUntil(deadlineAt)}。各户得分看《${title}结果》。`, {
            ...{ fontSize: WALL, margin: [0, 2, 0, 2] },
          }),
        ),
      ]

const howToObject = (): Block => ({
  stack: [
    text('觉得不对？', { fontSize: 18, bold: true, color: RED, margin: [0, 6, 0, 2] }),
    text('公示到期以前，谁都可以提：手机上打开“公示”，点那一件，按“有异议”；没有手机的，找监委会或者打下面的电话。', {
      fontSize: WALL,
    }),
  ],
  unbreakable: true,
})
