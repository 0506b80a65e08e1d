import { RaiseForPage } from '../parts/raise-for-page'

const WORDS = {
  title: '写提醒信',
  under: '只有他家看得到。按日子改好，就不扣分。',
  button: '把信送去',
  done: '信送到了',
  body: '他家改好会拍照告诉您。到日子没改，议事会再商量。',
  another: '再写一封',
} as const

/** A letter to one household about a fault, with time to put it right. */
export default function RaiseDeduction() {
  return <RaiseForPage kind='deduction' words={WORDS} />
}
