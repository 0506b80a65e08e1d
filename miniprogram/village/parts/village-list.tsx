import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { Empty, RingContact } from '@/parts/faces'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'

type Villages = Awaited<ReturnType<typeof cloud.village.listVillages>>['villages']

/** Every village of this instance. */
export const useVillages = () => useRead(['village', 'listVillages'], () => cloud.village.listVillages({}))

/** Villages to choose one's own from; by town first, where there are several towns. */
export function VillageList({ villages, onChoose }: { villages: Villages; onChoose: (villageId: string) => void }) {
  const towns = [...new Set(villages.map(({ town }) => town))]
  const [opened, setOpened] = useState(towns.length === 1 ? towns[0] : undefined)
  if (towns.length === 0) return <NoVillage />
  return (
    <>
      {towns.map((town) => (
        <Sheet key={town}>
          <Row icon='gov' title={town} chosen={town === opened} onPress={() => setOpened(town)} />
          {town === opened &&
            villages
              .filter((village) => village.town === town)
              .map(({ id, name }) => <Row key={id} title={name} onPress={() => onChoose(id)} />)}
        </Sheet>
      ))}
    </>
  )
}

const NoVillage = () => (
  <Empty drawing='nothingToDo' title='这里还没有村子' body='建好了村，就能找到自家。'>
    <RingContact />
  </Empty>
)
