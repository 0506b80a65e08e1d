import { Button } from '@/parts/button'
import { DayCells } from '@/parts/day-cells'
import { PassbookCover } from '@/parts/passbook-cover'
import { PassbookLine, PassbookMonth } from '@/parts/passbook-line'
import { QrCode } from '@/parts/qr-code'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Sums } from '@/parts/sums'
import { Tag } from '@/parts/tag'
import { Timeline } from '@/parts/timeline'

const nothing = () => undefined

/** The passbook, rows, days and timelines. */
export function Figures() {
  return (
    <>
      <PassbookCover who='李大山家' door='3组17号' points={286} note='还有 15 分正在公示'>
        <Button kind='slip' icon='camera' onPress={nothing}>
          拍照报好事
        </Button>
      </PassbookCover>
      <PassbookMonth month='5月' sum='存 30 · 花 60'>
        <PassbookLine
          day='公示'
          title='照看独居老人'
          note='到 5月20日'
          amount={15}
          waiting
          after='还没进账'
          onPress={nothing}
        />
        <PassbookLine day='16日' title='门前屋后干净' note='网格员评' amount={10} after='余 286' onPress={nothing} />
        <PassbookLine day='12日' title='换菜籽油 1 桶' note='积分超市' amount={-60} after='余 276' onPress={nothing} />
      </PassbookMonth>
      <SectionHead title='等您办的 2 件' />
      <Sheet>
        <Row icon='basket' title='领菜籽油 1 桶' detail='5月26日前，到积分超市' onPress={nothing} />
        <Row icon='elder' title='孙玉英家 陪老人看病' detail='3组8号 · 2 张照片' onPress={nothing}>
          <Tag tone='ochre'>剩 1 天</Tag>
        </Row>
        <Row title='李大〇家' chosen onPress={nothing}>
          17号
        </Row>
        <Row title='赵有〇家' chosen={false} onPress={nothing}>
          21号
        </Row>
      </Sheet>
      <Sheet>
        <Sums
          sums={[
            { figure: '176', word: '年初剩' },
            { figure: '+190', word: '今年挣', earned: true },
            { figure: '−80', word: '今年花' },
          ]}
        />
      </Sheet>
      <Sheet topped='red' padded>
        村里大事
      </Sheet>
      <DayCells
        label='还有 4 天，到 5月22日'
        days={[
          { word: '16', state: 'passed' },
          { word: '17', state: 'passed' },
          { word: '今天', state: 'today' },
          { word: '19', state: 'left' },
          { word: '20', state: 'left' },
          { word: '21', state: 'left' },
          { word: '22', state: 'last' },
        ]}
      />
      <SectionHead title='谁认的这笔分' />
      <Timeline
        steps={[
          {
            key: '1',
            icon: 'camera',
            head: '李大山 报上来',
            time: '5月3日 18:42',
            said: '“老周腿伤了，我两口子帮他割了一天。”',
            done: true,
          },
          {
            key: '2',
            icon: 'check',
            head: '网格员 张小梅 去看过',
            time: '5月4日 9:15',
            said: '地里问了周长顺，是真事。',
            done: true,
          },
          { key: '3', icon: 'notice', head: '全村公示 3 天', said: '到 5月8日', done: false },
        ]}
      />
      <SectionHead title='户码' />
      <QrCode text='https://example.org/door/ABCD2345' label='李大山家的户码' />
    </>
  )
}
