import { checkCharacterOf } from '@shared/village/id-number'
import { readSettings } from '../../cloudfunctions/kernel/settings'
import { type Resident, residents } from '../../cloudfunctions/village/documents'
import { idLastFourHash, idNumberHash, sealNumber } from '../../cloudfunctions/village/numbers/numbers'
import { TEST_SECRET, type TestCloud } from './cloud'
import { type Person, residentIdOf } from './world'

/** The settings that the functions of a test cloud run with. */
const testSettings = readSettings({ ...process.env, CUNXING_SECRET: TEST_SECRET })

/** A made-up identity number: nobody's, because its region was never given out. */
export const idNumberOf = (sequence: number): string => {
  const first17 = `9900011968${String(1000 + (sequence % 100)).slice(0, 2)}01${String(sequence).padStart(3, '0')}`
  return first17 + checkCharacterOf(first17)
}

/** Gives a person of the world an identity number and a phone, sealed as an import seals them. */
export async function giveNumbers(
  { store }: TestCloud,
  person: Person,
  numbers: { idNumber: string; phone?: string },
): Promise<Resident> {
  return store.transaction(async (tx) => {
    const resident = await tx.get(residents, residentIdOf(person))
    if (!resident) throw new Error(`${person} is not in the world`)
    const { _id } = resident
    const numbered = {
      ...resident,
      idNumber: sealNumber(testSettings, _id, numbers.idNumber),
      phone: numbers.phone ? sealNumber(testSettings, _id, numbers.phone) : null,
      idNumberHash: idNumberHash(testSettings, numbers.idNumber),
      idLastFourHash: idLastFourHash(testSettings, _id, numbers.idNumber.slice(-4)),
    }
    await tx.put(residents, numbered)
    return numbered
  })
}
