import type { ClaimLine, PassbookLine as Line } from '@shared/points/contract'
import { serverNow } from '@/cloud/link/clock'
import { Empty } from '@/parts/faces'
import { PassbookLine, PassbookMonth } from '@/parts/passbook-line'
import { byMonth, type Month, OBJECTED, sayDayOfMonth, sayMonth, sayUntil, sayWhat } from '@/points/parts/sayings'
import { open, routes } from '@/routes'
import type { Side } from './use-passbook'

const KINDS = { all: ['award', 'deduction'], in: ['award'], out: ['deduction'] } as const

export interface BookProps {
  readonly side: Side
  readonly inNotice: readonly ClaimLine[]
  readonly lines: readonly Line[]
  /** Whether these are all the lines there are: only then is the last month's sum known. */
  readonly whole: boolean
}

/** The pages of the passbook, a month each; what is still in public notice stands first. */
export function Book({ side, inNotice, lines, whole }: BookProps) {
  const now = serverNow()
  const kinds: readonly string[] = KINDS[side]
  const waiting = inNotice.filter(({ kind }) => kinds.includes(kind))
  const months = byMonth(lines)
  if (waiting.length + months.length === 0) {
    return <Empty drawing='emptyPassbook' title={side === 'out' ? '还没有花出去的' : '还没有存进来的'} />
  }
  return (
    <>
      {waiting.length > 0 && (
        <PassbookMonth month='正在公示'>
          {waiting.map((claim) => (
            <WaitingLine key={claim.id} claim={claim} />
          ))}
        </PassbookMonth>
      )}
      {months.map((month, index) => (
        <PassbookMonth
          key={month.name}
          month={sayMonth(month.at, now)}
          {...(whole || index < months.length - 1 ? { sum: saySum(month) } : {})}
        >
          {month.lines.map((line) => (
            <PassbookLine
              key={line.id}
              day={sayDayOfMonth(line.postedAt)}
              title={sayWhat(line)}
              note={line.confirmedBy}
              amount={line.in - line.out}
              after={`余 ${line.balance}`}
              onPress={() => open(line.orderId === null ? routes.entry(line.id) : routes.order(line.orderId))}
            />
          ))}
        </PassbookMonth>
      ))}
    </>
  )
}

/** A claim that does not count before its notice is over. */
function WaitingLine({ claim }: { claim: ClaimLine }) {
  return (
    <PassbookLine
      day='公示'
      title={claim.rule}
      note={claim.state === 'objected' ? OBJECTED : claim.deadlineAt === null ? undefined : sayUntil(claim.deadlineAt)}
      amount={claim.kind === 'award' ? claim.points.max : -claim.points.max}
      waiting
      after={claim.kind === 'award' ? '还没进账' : '还没扣'}
      onPress={() => open(routes.claim(claim.id))}
    />
  )
}

/** `存 30 · 花 60`, counted as the year is: what an order holds is spent when it is handed over, and what it gives back never was. */
function saySum({ lines }: Month<Line>): string {
  const came = lines.reduce((sum, line) => sum + (line.kind === 'release' ? 0 : line.in), 0)
  const went = lines.reduce((sum, line) => sum + line.spent, 0)
  return [came > 0 ? `存 ${came}` : '', went > 0 ? `花 ${went}` : ''].filter(Boolean).join(' · ')
}
