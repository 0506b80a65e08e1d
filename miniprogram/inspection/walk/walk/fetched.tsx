import type { Walk } from '@/inspection/parts/use-walk'
import { Button } from '@/parts/button'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'

export interface FetchedProps {
  readonly walk: Walk
  readonly fetching: boolean
  /** The phone had no room for it. */
  readonly full: boolean
  readonly again: () => Promise<unknown>
}

/** How much of the list lies on this phone: before the walk all of it has to. Draws nothing once it does. */
export function Fetched({ walk: { doors, households, next }, fetching, full, again }: FetchedProps) {
  if (full) {
    return (
      <Sheet>
        <Row icon='list' title='手机存满了，名单没装下' detail='删掉些用不着的小程序和照片，再来一次' keepDetail>
          <Button kind='line' small busyWord='正在装…' onPress={again}>
            再装
          </Button>
        </Row>
      </Sheet>
    )
  }
  if (next === null) return null
  return (
    <Sheet>
      <Row
        icon='list'
        title={`名单装进手机 ${doors.length}/${households}`}
        detail={fetching ? '装完再出门，没信号也能打分' : '还没装完，有信号的时候接着装'}
        keepDetail
      >
        {!fetching && (
          <Button kind='line' small busyWord='正在装…' onPress={again}>
            接着装
          </Button>
        )}
      </Row>
    </Sheet>
  )
}
