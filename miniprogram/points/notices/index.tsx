import { Empty } from '@/parts/faces'
import { Page } from '@/parts/page'

export default function Notices() {
  return (
    <Page title='公示' tab='points/notices/index' reads='这几天没有公示。有了会贴在这里，谁都能看。'>
      <Empty drawing='nothingToDo' title='这几天没有公示' body='有了会贴在这里，谁都能看。' />
    </Page>
  )
}
