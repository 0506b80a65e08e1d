import type { Pages } from '@/cloud/use-read'
import { Button } from '@/parts/button'

/** The rest of a list, a page at a time: a press, because not every hand can swipe. */
export function More({ pages, word = '看以前的' }: { pages: Pages<unknown>; word?: string }) {
  if (!pages.more) return null
  return (
    <Button kind='line' onPress={pages.loadMore}>
      {word}
    </Button>
  )
}
