import { Row } from '@/parts/row'
import { Stepper } from '@/parts/stepper'

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const two = (n: number) => String(n).padStart(2, '0')
const written = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`
const daysIn = ({ year, month }: Day) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function parts(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return { year, month, day }
}

/**
 * A day between `first` and `last`, all like `2029-05-18`, by year, month and day: the platform's own wheels are small,
 * and in the browser stay white at night.
 */
export function DaySteps({
  day: text,
  first,
  last,
  onChange,
}: {
  day: string
  first: string
  last: string
  onChange: (day: string) => void
}) {
  const at = parts(text)
  const [start, end] = [parts(first), parts(last)]
  const [firstYear, lastYear] = [at.year === start.year, at.year === end.year]
  const move = (part: Partial<Day>) => {
    const next = { ...at, ...part }
    const there = written({ ...next, day: Math.min(next.day, daysIn(next)) })
    onChange(there < first ? first : there > last ? last : there)
  }
  return (
    <>
      <Row title='年'>
        <Stepper label='年' value={at.year} least={start.year} most={end.year} onChange={(year) => move({ year })} />
      </Row>
      <Row title='月'>
        <Stepper
          label='月'
          value={at.month}
          least={firstYear ? start.month : 1}
          most={lastYear ? end.month : 12}
          onChange={(month) => move({ month })}
        />
      </Row>
      <Row title='日'>
        <Stepper
          label='日'
          value={at.day}
          least={firstYear && at.month === start.month ? start.day : 1}
          most={lastYear && at.month === end.month ? end.day : daysIn(at)}
          onChange={(day) => move({ day })}
        />
      </Row>
    </>
  )
}
