import { NotSent } from '@/parts/not-sent'
import type { SignIn } from './use-sign-in'

/** Why the door did not open, and how often it can be tried again today. Draws nothing before it was tried. */
export function Refused({ outcome }: Pick<SignIn, 'outcome'>) {
  if (outcome?.is === 'done') return null
  if (outcome?.is !== 'refused') return <NotSent outcome={outcome} />
  const { refusal } = outcome
  const tries = refusal.code === 'PERSON_NOT_MATCHED' ? sayTries(refusal.data.triesLeft) : ''
  const way = tries + refusal.data.way
  return <NotSent outcome={{ is: 'refused', refusal: { message: refusal.message, data: { way } } }} />
}

const sayTries = (left: number): string => (left > 0 ? `今天还能试 ${left} 次。` : '今天不能再试了。')
