import { type Call, villageOf } from '../kernel/call'
import { change } from '../kernel/change'
import { refuse } from '../kernel/refuse'
import type { Transaction } from '../kernel/store'
import { DONE, type Input, type Output } from './contract-types'
import { type Household, households } from './documents'

/** Writes down whose people do not judge each other. Kinship holds both ways, so both households are written. */
export const setKin = (call: Call, { householdId, kinHouseholdIds }: Input<'setKin'>): Promise<Output<'setKin'>> =>
  change(call, async ({ tx, call, note }) => {
    const household = await ofVillage(tx, call, householdId)
    const kin = [...new Set(kinHouseholdIds)].filter((id) => id !== householdId)
    for (const id of household.kinHouseholdIds.filter((before) => !kin.includes(before))) {
      const other = await tx.get(households, id)
      if (other) await tx.put(households, withoutKin(other, householdId))
    }
    for (const id of kin) {
      const other = withoutKin(await ofVillage(tx, call, id), householdId)
      await tx.put(households, { ...other, kinHouseholdIds: [...other.kinHouseholdIds, householdId] })
    }
    await tx.put(households, { ...household, kinHouseholdIds: kin })
    note.subject = `household:${householdId}`
    return DONE
  })

async function ofVillage(tx: Transaction, call: Call, householdId: string): Promise<Household> {
  const household = await tx.get(households, householdId)
  if (household?.villageId !== villageOf(call)) throw refuse('NOT_FOUND')
  return household
}

const withoutKin = (household: Household, id: string): Household => ({
  ...household,
  kinHouseholdIds: household.kinHouseholdIds.filter((kin) => kin !== id),
})
