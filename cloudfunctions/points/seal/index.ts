/** The seal of a day: what the proof found right, and how a household checks it. */
export { seal } from './answer'
export { chainLines } from './chain-lines'
export { type Proof, type Seal, sealCollections } from './documents'
export { type Keeping, keepSeal, keepStretch, proofOfDay, type Stretch, withWrong } from './keep'
export { proveStanding, type SealedFile, sealedFileOf } from './sealed-books'
