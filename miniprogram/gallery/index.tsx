import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { refresh } from '@/cloud/link/query-client'
import { choose } from '@/cloud/person/settings'
import { Button } from '@/parts/button'
import { Page } from '@/parts/page'
import { ask } from '@/platform/ask'
import { FacesShown } from './faces-shown'
import { Figures } from './figures'
import { Inputs } from './inputs'
import { Marks } from './marks'
import { Shop } from './shop'

const SHEETS = { marks: Marks, figures: Figures, inputs: Inputs, faces: FacesShown, shop: Shop } as const
type SheetName = keyof typeof SHEETS
const isSheet = (name: string | undefined): name is SheetName => name !== undefined && name in SHEETS

/** Every part in its states, to be looked at beside the drawings. `?sheet=` marks, figures, inputs, faces or shop; `&dark=1&elder=1`. */
export default function Gallery() {
  const { sheet, dark, elder } = useRouter().params
  useEffect(() => choose({ dark: dark === '1', elder: elder === '1' }), [dark, elder])
  const Shown = SHEETS[isSheet(sheet) ? sheet : 'marks']
  return (
    <Page
      title='样张'
      onRefresh={refresh}
      reads='这里是每样东西的样张。'
      foot={<Button onPress={() => ask('要报上去吗？', '报上去以后，网格员会来看。', '报上去')}>报上去</Button>}
    >
      <View>
        <Shown />
      </View>
    </Page>
  )
}
