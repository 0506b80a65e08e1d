import { RaiseForPage } from '../parts/raise-for-page'

const WORDS = {
  title: '替老人报',
  under: '替没有手机的人家报好事，会告诉他家。',
  button: '报上去',
  done: '报上去了',
  body: '要换个人来核实。他家会收到信，觉得不对可以提。',
  another: '再报一家',
} as const

/** A good deed of a household without a phone, reported by whoever looks after it. */
export default function RaiseFor() {
  return <RaiseForPage kind='award' words={WORDS} />
}
