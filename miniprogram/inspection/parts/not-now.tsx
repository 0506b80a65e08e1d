import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { goBack } from '@/platform/window'

/** What was opened to be done is not to be done by the reader any more. */
export const NotNow = () => (
  <Empty drawing='nothingToDo' title='这件事现在不用您办' body='您办过了，或者别人刚刚办过了。退回去看看到哪一步了。'>
    <Button onPress={goBack}>返回</Button>
  </Empty>
)
