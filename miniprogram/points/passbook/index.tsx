import { useState } from 'react'
import { useSettings } from '@/cloud/settings'
import { itemsOf } from '@/cloud/use-headed-pages'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { Waiting } from '@/parts/faces/faults'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Segment } from '@/parts/segment'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { Balance } from './balance'
import { Book } from './book'
import { readPassbook } from './read-aloud'
import { type Passbook, type Side, usePassbook } from './use-passbook'

const SIDES = [
  { value: 'all', word: '全部' },
  { value: 'in', word: '存进' },
  { value: 'out', word: '花出' },
] as const

const FACES = { shape: 'book', what: '存折', safe: '您的积分一分没少。' } as const

/** 积分: the household's passbook. */
export default function PassbookPage() {
  const { elder } = useSettings()
  const [side, setSide] = useState<Side>('all')
  const all = usePassbook('all')
  const shown = usePassbook(side)
  return (
    <Page title='积分存折' tab='points/passbook/index' onRefresh={all.again} reads={readPassbook(all.data)}>
      <Faces read={all} {...FACES} refused={orSignIn('找到自家，积分就看得见了。')}>
        {([head]) =>
          head && (
            <>
              <Balance passbook={head} />
              {isNew(head) ? (
                <NothingYet />
              ) : (
                <>
                  {!elder && <Segment options={SIDES} value={side} onChange={setSide} />}
                  <Faces read={shown} {...FACES}>
                    {(answers) => (
                      <Book side={side} inNotice={head.inNotice} lines={itemsOf(answers)} whole={!shown.more} />
                    )}
                  </Faces>
                  <More pages={shown} />
                </>
              )}
              {!elder && <Elsewhere />}
              <Waiting />
            </>
          )
        }
      </Faces>
    </Page>
  )
}

const isNew = ({ list, inNotice }: Passbook) => list.items.length === 0 && inNotice.length === 0

/** A passbook without a line, and how to write the first. */
const NothingYet = () => (
  <Empty drawing='emptyPassbook' title='存折还是新的' body='帮邻居一把，扫扫门前，拍张照就能记第一笔。'>
    <Button icon='camera' onPress={() => open(routes.raiseClaim)}>
      报第一件好事
    </Button>
  </Empty>
)

/** What else there is about points. */
const Elsewhere = () => (
  <Sheet>
    <Row icon='list' title='我家报的' detail='到哪一步了' onPress={() => open(routes.myClaims)} />
    <Row icon='chart' title='挣分榜' detail='只比挣的分' onPress={() => open(routes.ranking)} />
    <Row icon='stamp' title='积分细则' detail='做什么、记几分' onPress={() => open(routes.catalogue)} />
  </Sheet>
)
