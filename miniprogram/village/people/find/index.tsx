import { chooseVillage, forgetVillage, useChosenVillage } from '@/cloud/person/chosen-village'
import { choose, useSettings } from '@/cloud/person/settings'
import { Button } from '@/parts/button'
import { DoorPicker } from '@/parts/door-picker'
import { Faces } from '@/parts/faces'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { SwitchRow } from '@/parts/switch'
import { open, routes } from '@/routes'
import { useFoundHousehold } from '@/village/parts/found-household'
import { useVillages, VillageList } from '@/village/parts/village-list'

/** 您是哪一家？ The village first, where there are several; then the group, then the door. */
export default function FindPage() {
  const { elder } = useSettings()
  const found = useFoundHousehold()
  const villages = useVillages()
  const chosen = useChosenVillage()
  const all = villages.data?.villages ?? []
  const village = all.find(({ id }) => id === chosen) ?? (all.length === 1 ? all[0] : undefined)
  const another = () => {
    found.clear()
    forgetVillage()
  }
  return (
    <Page
      title={village || all.length === 0 ? '您是哪一家？' : '您是哪个村的？'}
      under='找到自家，积分就看得见了'
      reads={village ? '您是哪一家？先点您家在第几组，再点您家，最后点是，这是我家。' : '您是哪个村的？点一下村名。'}
      foot={
        village && (
          <Button
            onPress={() => open(routes.signIn)}
            missing={found.value.householdId === '' ? '先点您家在哪' : undefined}
          >
            是，这是我家
          </Button>
        )
      }
    >
      <Sheet>
        <SwitchRow icon='size' label='大字版' on={elder} onChange={(on) => choose({ elder: on })} />
        {village && all.length > 1 && <Row icon='pin' title={village.name} detail='点这里换一个村' onPress={another} />}
      </Sheet>
      <Faces read={villages} what='村名单'>
        {({ villages }) =>
          village ? (
            <DoorPicker villageId={village.id} chosen={found.value} onChange={found.change} />
          ) : (
            <VillageList villages={villages} onChoose={chooseVillage} />
          )
        }
      </Faces>
    </Page>
  )
}
