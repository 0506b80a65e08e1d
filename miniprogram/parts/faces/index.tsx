import { type ReactNode, useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import type { Refusal } from '@/cloud/link/errors'
import type { Read } from '@/cloud/reads/use-read'
import { Fault, NoNetwork, Refused } from './faults'
import { Bar, Loading, type Shape } from './loading'
import { useWaited } from './use-waited'
import { sayWhen } from './when'

export { Empty, type EmptyProps } from './empty'
export { Refused, RingContact } from './faults'
export { Bar, Loading, type Shape } from './loading'

/** From when on a person should hear that it is still being looked up, and from when on that something is wrong: ms. */
const SLOW_MS = 2_000
const LATE_MS = 8_000

export interface FacesProps<T> {
  readonly read: Read<T>
  /** The ruling to draw while it loads. */
  readonly shape?: Shape | undefined
  /** What is being opened, as in 存折没打开 and 正在翻存折…. */
  readonly what: string
  /** What is safe, whatever happened: 您的积分一分没少。 */
  readonly safe?: string | undefined
  /** Shown instead of the contract's "no", where the page has something better to say, such as the way to sign in. */
  readonly refused?: ((refusal: Refusal) => ReactNode) | undefined
  readonly children: (data: T) => ReactNode
}

/** The four faces of whatever a page reads: it loads, it is there, it failed, there is no network. */
export function Faces<T>({ read, shape = 'rows', what, safe, refused, children }: FacesProps<T>) {
  const [asked, setAsked] = useState(0)
  const loading = read.face === 'loading'
  const slow = useWaited(SLOW_MS, loading, asked)
  const late = useWaited(LATE_MS, loading, asked)
  const again = () => {
    setAsked(asked + 1)
    return read.again()
  }
  if (read.face === 'refused' && read.refusal) {
    return <>{refused ? refused(read.refusal) : <Refused refusal={read.refusal} />}</>
  }
  if (loading)
    return late ? (
      <Fault what={what} safe={safe} again={again} />
    ) : (
      <Loading shape={shape} words={slow ? `正在翻${what}…` : undefined} />
    )
  if (read.data === undefined) {
    return read.face === 'offline' ? <NoNetwork again={again} /> : <Fault what={what} safe={safe} again={again} />
  }
  const why = read.face === 'offline' ? '没有网' : '这会儿打不开'
  const since = read.knownAt === undefined ? '刚才' : sayWhen(read.knownAt, serverNow())
  return (
    <>
      {read.face !== 'ready' && <Bar>{`${why}，这是${since}的${what}`}</Bar>}
      {children(read.data)}
    </>
  )
}
