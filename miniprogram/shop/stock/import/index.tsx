import { Button, Buttons } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { ChooseSheet } from '@/parts/list-sheet'
import { NotSent } from '@/parts/not-sent'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { open, routes } from '@/routes'
import { Preview } from './preview'
import { Problems } from './problems'
import { Start } from './start'
import { type Import, useImport } from './use-import'

/** 一次上很多货: an empty sheet to fill in, or a village's published goods; looked at, then taken over. */
export default function ImportGoodsPage() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  if (villageId !== undefined) return <ImportGoods villageId={villageId} />
  return (
    <Page title='一次上很多货'>
      <Office office={office}>{() => null}</Office>
    </Page>
  )
}

function ImportGoods({ villageId }: { villageId: string }) {
  const importing = useImport(villageId)
  const { chosen, problems, outcome } = importing
  const face = outcome?.is === 'done' ? 'done' : chosen ? 'preview' : problems.length > 0 ? 'problems' : 'start'
  useTop(face)
  if (outcome?.is === 'done') return <Done added={outcome.answer.added} changed={outcome.answer.changed} />
  return (
    <Page title='一次上很多货' reads={readAloud(importing)} foot={<Foot importing={importing} />}>
      {face === 'start' && <Start villageId={villageId} choose={importing.choose} />}
      {face === 'problems' && <Problems problems={problems} villageId={villageId} />}
      {face === 'preview' && <Preview importing={importing} />}
    </Page>
  )
}

/** The one thing to do next, and why the last try did not work. */
function Foot({ importing }: { importing: Import }) {
  const { chosen, problems, sheet, outcome } = importing
  if (!chosen) return <ChooseSheet sheet={sheet} mended={problems.length > 0} />
  return (
    <>
      <NotSent outcome={outcome} />
      <TakeOver importing={importing} />
    </>
  )
}

const TakeOver = ({ importing: { wanted, back, send } }: { importing: Import }) => (
  <Buttons>
    <Button kind='line' onPress={back}>
      换一份
    </Button>
    <Button onPress={send} missing={wanted.length === 0 ? '一样都没选' : undefined}>
      {`上 ${wanted.length} 样`}
    </Button>
  </Buttons>
)

const Done = ({ added, changed }: { added: number; changed: number }) => {
  const body = `新上 ${added} 样${changed > 0 ? `，改了 ${changed} 样，改的库存没有动` : ''}。`
  return (
    <Page title='一次上很多货' reads={`上好了。${body}`}>
      <Empty drawing='emptyBasket' title='上好了' body={body}>
        <Button onPress={() => open(routes.stock)}>看货架</Button>
      </Empty>
    </Page>
  )
}

function readAloud({ chosen, problems, wanted }: Import): string {
  if (chosen) return `一共 ${wanted.length} 样。还没有上架，看过没错再点上货。`
  if (problems.length > 0) return `表里有 ${problems.length} 处要改，一样都没有上。改好再传一次。`
  return '先下载货品表，填好以后点选填好的表；也可以照别的村的货单上。'
}
