/** At the counter: whoever has no phone with them buys with a PIN, a signature or a yes on the phone at home. */
export { answerOffer } from './answer-offer'
export { counter } from './counter'
export { findDoor } from './find-door'
export { offer } from './offer'
export { pin } from './read-pin'
export { sell } from './sell'
export { setPin } from './set-pin'
