import type { Pages } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'

/** The rest of a list, a page at a time: a press, because not every hand can swipe. `older` where the list goes back in time. */
export function More({ pages, older }: { pages: Pages<unknown>; older?: boolean }) {
  if (!pages.more) return null
  return (
    <Button kind='line' onPress={pages.loadMore}>
      {older ? '看以前的' : '看后面的'}
    </Button>
  )
}
