import { sayRole } from '@shared/village/offices'
import { Image, View } from '@tarojs/components'
import mark from '@/art/mark.svg'
import { mayByRole } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { hidden, spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Icon } from '@/parts/icon'
import { Key } from '@/parts/key'
import { go } from '@/routes'
import { PLACES } from './places'
import style from './style.module.css'

/** What stands at the left of a wide window in the place of tabs: where one can go, and who one is. `page` is where one is. */
export function Rail({ page }: { page: string }) {
  const here = useHere().data
  const roles = here?.me?.roles ?? []
  const places = PLACES.filter(({ by }) => by === undefined || mayByRole(roles, by))
  const [duty] = roles
  return (
    <View className={`${style.rail}`}>
      <View className={`${style.brand}`}>
        <Image className={`${style.mark}`} src={mark} {...hidden} />
        <View className={`${style.name}`}>
          村星
          <View className={`${style.village}`}>{here?.village.name}</View>
        </View>
      </View>
      <View {...spoken({ role: 'tablist' })}>
        {places.map(({ url, word, icon }, n) => (
          <View
            key={url}
            className={classes(style.place, url === page && style.here)}
            onClick={() => url !== page && go(url)}
            data-key={`alt+${n + 1}`}
            {...spoken({ role: 'tab', label: word, selected: url === page })}
          >
            <Icon name={icon} className={`${style.icon}`} />
            {word}
          </View>
        ))}
      </View>
      {here?.me && (
        <View className={`${style.person}`}>
          {here.me.name}
          {duty && <View className={`${style.duty}`}>{sayRole(duty.role)}</View>}
          <View className={`${style.duty} ${style.keys}`}>
            <Key name='?' />
            全部快捷键
          </View>
        </View>
      )}
    </View>
  )
}
