import { Empty } from '@/parts/faces'
import { Page } from '@/parts/page'

export default function Me() {
  return (
    <Page title='我的' tab='village/me/index' reads='还不知道您是哪一家。找到自家，积分就看得见了。'>
      <Empty drawing='nothingToDo' title='还不知道您是哪一家' body='找到自家，积分就看得见了。' />
    </Page>
  )
}
