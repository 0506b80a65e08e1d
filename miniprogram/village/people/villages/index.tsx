import { chooseVillage } from '@/cloud/person/chosen-village'
import { Faces } from '@/parts/faces'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import { useVillages, VillageList } from '@/village/parts/village-list'

/** 您是哪个村的？ For guests: which village to show from now on. */
export default function VillagesPage() {
  const villages = useVillages()
  const choose = (villageId: string) => {
    chooseVillage(villageId)
    goBack()
  }
  return (
    <Page title='您是哪个村的？' reads='您是哪个村的？点一下村名。'>
      <Faces read={villages} what='村名单'>
        {({ villages }) => <VillageList villages={villages} onChoose={choose} />}
      </Faces>
    </Page>
  )
}
