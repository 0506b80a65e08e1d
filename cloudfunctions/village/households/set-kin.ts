import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { DONE, type Input, type Output } from '../contract-types'
import { type Household, households } from '../documents'

/** Writes down whose people do not judge each other. Kinship holds both ways, so both households are written. */
export const setKin = (call: Call, { householdId, kinHouseholdIds }: Input<'setKin'>): Promise<Output<'setKin'>> =>
  change(call, async ({ tx, call, note }) => {
    const household = await ofVillage(tx, call, householdId)
    const kin = [...new Set(kinHouseholdIds)].filter((id) => id !== householdId)
    const struck = household.kinHouseholdIds.filter((before) => !kin.includes(before))
    assertOthers(call, [householdId, ...struck], struck)
    for (const id of struck) {
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

/** Nobody strikes off their own kin: that would make them a judge of their own. To write kin down is anybody's. */
function assertOthers({ caller }: Call, concerned: readonly string[], struck: readonly string[]): void {
  const own = concerned.some((id) => id === caller.householdId)
  if (own && struck.length > 0) throw refuse('KIN_OF_YOUR_OWN')
}

async function ofVillage(tx: Transaction, call: Call, householdId: string): Promise<Household> {
  const household = await tx.get(households, householdId)
  if (household?.villageId !== villageOf(call)) throw refuse('NOT_FOUND')
  return household
}

const withoutKin = (household: Household, id: string): Household => ({
  ...household,
  kinHouseholdIds: household.kinHouseholdIds.filter((kin) => kin !== id),
})
