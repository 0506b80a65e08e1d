import { useState } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import type { HouseholdFile } from '@/village/office/parts/use-household'

export type KinHousehold = HouseholdFile['household']['kin'][number]

/** As many as the contract takes. */
const MOST = 30

/** The kin of a household as the page has them: what is written down, until somebody changes it. */
export function useKin(householdId: string, written: readonly KinHousehold[] = []) {
  const [changed, setChanged] = useState<readonly KinHousehold[]>()
  const change = useChange('village.setKin', `kin:${householdId}`)
  const list = changed ?? written
  return {
    list,
    full: list.length >= MOST,
    changed: changed !== undefined,
    outcome: change.outcome,
    add: (household: KinHousehold) => setChanged([...list, household]),
    remove: (id: string) => setChanged(list.filter((one) => one.id !== id)),
    save: async (): Promise<boolean> => {
      const outcome = await change.send({ householdId, kinHouseholdIds: list.map(({ id }) => id) })
      return outcome.is === 'done'
    },
  }
}

export type KinDraft = ReturnType<typeof useKin>
