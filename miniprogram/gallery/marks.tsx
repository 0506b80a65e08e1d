import { View } from '@tarojs/components'
import { ART_NAMES, Art } from '@/parts/art'
import { Button, Buttons } from '@/parts/button'
import { ICON_NAMES, Icon } from '@/parts/icon'
import { Scene } from '@/parts/scene'
import { Seal } from '@/parts/seal'
import { SectionHead } from '@/parts/section-head'
import { Speak } from '@/parts/speak'
import { Tag } from '@/parts/tag'
import style from './style.module.css'

const nothing = () => undefined

/** Buttons, tags, seals, icons, drawings. */
export function Marks() {
  return (
    <>
      <SectionHead title='主按钮：平时、送出中、不能按' />
      <View className={`${style.stack}`}>
        <Button onPress={nothing}>报上去</Button>
        <Button onPress={nothing} sending>
          报上去
        </Button>
        <Button onPress={nothing} missing='先拍照'>
          报上去
        </Button>
        <Button onPress={nothing} icon='camera' kind='slip'>
          拍照报好事
        </Button>
        <Buttons>
          <Button onPress={nothing} kind='line'>
            对不上
          </Button>
          <Button onPress={nothing} kind='jade'>
            看过，是真的
          </Button>
        </Buttons>
      </View>
      <SectionHead title='小按钮' more={{ word: '全部', onPress: nothing }} />
      <View className={`${style.line}`}>
        <Button onPress={nothing} kind='line' icon='basket' small>
          去超市
        </Button>
        <Speak words='您家能花的积分是 286 分。' framed />
      </View>
      <SectionHead title='标签、印' />
      <View className={`${style.line}`}>
        <Tag tone='vermilion' icon='lamp'>
          村事
        </Tag>
        <Tag tone='jade' icon='check'>
          属实
        </Tag>
        <Tag tone='gold' icon='star'>
          有了
        </Tag>
        <Tag tone='ochre' icon='clock'>
          今天
        </Tag>
        <Tag>剩 2 天</Tag>
      </View>
      <View className={`${style.line}`}>
        <Seal words='已经入账' lands />
        <Seal words='议事通过' />
        <Seal words='已经改好' tone='jade' />
      </View>
      <SectionHead title='图标' />
      <View className={`${style.line}`}>
        {ICON_NAMES.map((name) => (
          <Icon key={name} name={name} size={30} />
        ))}
      </View>
      <SectionHead title='插图' />
      <View className={`${style.line}`}>
        {ART_NAMES.map((name) => (
          <Art key={name} name={name} small />
        ))}
      </View>
      <Scene name='harvest' label='帮邻居收油菜' />
    </>
  )
}
