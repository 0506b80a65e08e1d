import { View } from '@tarojs/components'
import { RingContact } from '@/parts/faces'
import { NotSent } from '@/points/parts/not-sent'
import type { SignIn } from './use-sign-in'

/** Why the door did not open, how often it can be tried again, and whom to ring. Draws nothing before it was tried. */
export function Refused({ outcome }: Pick<SignIn, 'outcome'>) {
  if (outcome?.is === 'done') return null
  if (outcome?.is !== 'refused') return <NotSent outcome={outcome} />
  const { refusal } = outcome
  const tries =
    refusal.code === 'PERSON_NOT_MATCHED' || refusal.code === 'DOOR_CODE_WRONG' ? sayTries(refusal.data.triesLeft) : ''
  return (
    <View>
      <NotSent
        outcome={{ is: 'refused', refusal: { message: refusal.message, data: { way: tries + refusal.data.way } } }}
      />
      <RingContact />
    </View>
  )
}

const sayTries = (left: number): string => (left > 0 ? `今天还能试 ${left} 次。` : '今天不能再试了。')
