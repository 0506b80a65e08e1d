import { Empty } from '@/parts/faces'
import { Page } from '@/parts/page'

export default function Home() {
  return (
    <Page title='村里' tab='village/home/index' reads='村里还没有消息。有了会贴在这里。'>
      <Empty drawing='nothingToDo' title='村里还没有消息' body='有了会贴在这里。' />
    </Page>
  )
}
