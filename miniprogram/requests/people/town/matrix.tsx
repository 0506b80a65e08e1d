import { View } from '@tarojs/components'
import { chooseVillage } from '@/cloud/person/chosen-village'
import { spoken } from '@/parts/aria'
import { classes } from '@/parts/classes'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import type { Cell, Column, Desk } from './columns'
import style from './style.module.css'

/** The villages of a town by name, each with the same figures, and the town below. A village opens what was said in it. */
export function Matrix({ desk: { villages }, columns }: { desk: Desk; columns: readonly Column[] }) {
  const look = (villageId: string) => {
    chooseVillage(villageId)
    return open(routes.requests)
  }
  return (
    <Sheet padded>
      <View className={classes(style.line, style.head)}>
        <View className={`${style.name}`}>村</View>
        {columns.map(({ word }) => (
          <View key={word} className={`${style.cell}`}>
            {word}
          </View>
        ))}
      </View>
      {villages.map((village) => (
        <Line
          key={village.id}
          name={village.name}
          columns={columns}
          cells={columns.map(({ of }) => of([village]))}
          onPress={() => look(village.id)}
        />
      ))}
      <Line name='全镇' columns={columns} cells={columns.map(({ of }) => of(villages))} />
    </Sheet>
  )
}

interface LineProps {
  readonly name: string
  readonly columns: readonly Column[]
  readonly cells: readonly Cell[]
  readonly onPress?: () => unknown
}

function Line({ name, columns, cells, onPress }: LineProps) {
  const says = cells.map(({ figure, note }, n) => `${columns[n]?.word ?? ''} ${note ?? figure}`)
  return (
    <View
      className={classes(style.line, onPress ? style.village : style.town)}
      hoverClass={onPress ? `${style.pressed}` : 'none'}
      onClick={() => onPress?.()}
      {...spoken({ role: onPress ? 'button' : 'img', label: [name, ...says].join('，') })}
    >
      <View className={`${style.name}`}>{name}</View>
      {cells.map(({ figure, note, late }, n) => (
        <View key={columns[n]?.word ?? ''} className={classes(style.cell, style.figure, late && style.late)}>
          {figure}
          {note && <View className={`${style.note}`}>{note}</View>}
        </View>
      ))}
    </View>
  )
}
