import { type Call, villageOf } from '../kernel/call'
import { change } from '../kernel/change'
import { takePhotos } from '../kernel/photos'
import { checkWords } from '../kernel/words'
import type { Input, Output } from './contract-types'
import { answerOf, assertMay, claimIn, save, takeStep } from './step'

/** The household says that it is put right; its photos join those of the letter. */
export const rectify = (call: Call, { claimId, words, photos }: Input<'rectify'>): Promise<Output<'rectify'>> =>
  change(
    call,
    async ({ tx, call, note }, taken) => {
      const claim = await claimIn(tx, claimId, call.now)
      assertMay(call, claim, 'rectify')
      const repairedFrom = claim.repairedFrom ?? claim.photos.length
      const more = { photos: [...claim.photos, ...taken], repairedFrom, answers: claim.answers + 1 }
      const after = await takeStep({ tx, call, note, said: words }, claim, 'rectify', more)
      await save({ tx }, claim, after)
      return answerOf(after)
    },
    async () => {
      const [taken] = await Promise.all([takePhotos(call, villageOf(call), photos), checkWords(call, words)])
      return taken
    },
  )
