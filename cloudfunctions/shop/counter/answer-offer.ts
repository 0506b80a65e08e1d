import type { Call } from '../../kernel/call'
import { take } from '../../matter/take'
import type { Input, Output } from '../contract-types'
import { orderKind } from '../orders'

/** The household's answer on its own phone: with a yes points and goods move at once, at the price that was offered. */
export const answerOffer = (call: Call, { orderId: id, agree }: Input<'answerOffer'>): Promise<Output<'answerOffer'>> =>
  take(orderKind, call, { id, action: agree ? 'accept' : 'decline' })
