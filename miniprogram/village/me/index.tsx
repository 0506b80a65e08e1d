import { View } from '@tarojs/components'
import { Icon } from '@/parts/icon'

export default function Page() {
  return (
    <View>
      <Icon name='home' />
    </View>
  )
}
