import { useRouter } from '@tarojs/taro'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { Faces, RingContact } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { CodePlate } from './code-plate'

/** 我家的户码: large enough to be printed, photographed, or read to somebody of the household. */
export default function DoorCodePage() {
  const { id = '' } = useRouter().params
  const code = useRead(['village', 'doorCode', id], () => cloud.village.doorCode({ householdId: id }))
  return (
    <Page
      title='户码'
      under='收好，登录和换东西时用；可以截图发给家里人'
      reads={
        code.data && `${code.data.head}的户码是 ${[...code.data.code].join(' ')}。家里人登录的时候填上，马上就能用。`
      }
    >
      <Faces read={code} what='户码' shape='page' refused={orSignIn('找到自家，就看得到户码。')}>
        {(plate) => (
          <>
            <CodePlate householdId={id} {...plate} />
            <SectionHead title='怎么用' />
            <Sheet>
              <Row icon='people' title='家里人登录时填它' detail='不用等人来确认' keepDetail />
              <Row icon='image' title='截图打印，贴在门里面' detail='家里人照着填，微信里也能扫' keepDetail />
              <Row
                icon='lock'
                title='不要发给外人'
                detail='光有户码进不来，还要姓名和身份证后四位；外人知道了，就请网格员换一个'
                keepDetail
              />
            </Sheet>
            <RingContact />
          </>
        )}
      </Faces>
    </Page>
  )
}
