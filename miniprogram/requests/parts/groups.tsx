import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { Faces } from '@/parts/faces'
import { Squares } from '@/parts/squares'
import { useAsked } from './use-asked'

/** The groups of a village, asked for once somebody wants to choose. */
export const useGroups = (villageId: string, when: boolean) =>
  useRead(['village', 'groups', villageId], () => cloud.village.findHousehold({ villageId }), {
    when: when && villageId !== '',
  })

/** In which group it is: each with the leader who is asked there. */
export function Groups({
  villageId,
  value,
  onChange,
}: {
  villageId: string
  value: string
  onChange: (groupId: string) => void
}) {
  const village = useGroups(villageId, true)
  const { leadersOf } = useAsked(villageId)
  return (
    <Faces read={village} what='各组'>
      {({ groups }) => (
        <Squares
          squares={groups.map(({ id, name }) => ({ value: id, word: name, under: leadersOf(name) }))}
          value={value}
          across='three'
          onChange={onChange}
        />
      )}
    </Faces>
  )
}
