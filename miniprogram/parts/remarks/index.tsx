import type { SheetProblem } from '@shared/kernel/list-sheet'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/parts/button'
import { Sheet } from '@/parts/sheet'
import style from './style.module.css'

/** So many at a time: a long list scrolls badly on an old phone. */
const STEP = 30

/** `第12行 身份证号`, `3组 第12行 身份证号`; what concerns the whole file has no row. */
const sayPlace = ({ row, column, sheet }: Said): string =>
  [sheet, row > 0 && `第${row}行`, column].filter(Boolean).join(' ')

/** The sentence without the place, which stands above it. */
const withoutPlace = ({ row, column, sheet, message }: Said): string => {
  const place = `${sheet === undefined ? '' : `“${sheet}”表`}第${row}行“${column}”`
  return message.startsWith(place) ? message.slice(place.length) : message
}

type Said = { readonly [K in keyof SheetProblem]: SheetProblem[K] | undefined } & Pick<
  SheetProblem,
  'row' | 'column' | 'message'
>

/** One thing that is said, with what stands over it. */
export const Remark = ({ head, children }: { head?: string; children?: string }) => (
  <View className={`${style.remark}`}>
    {head && <View className={`${style.place}`}>{head}</View>}
    {children && <View>{children}</View>}
  </View>
)

/** What is said about a workbook, place by place in the order of the sheet. */
export function Remarks({ remarks }: { remarks: readonly Said[] }) {
  const [shown, setShown] = useState(STEP)
  const left = remarks.length - shown
  return (
    <>
      <Sheet>
        {remarks.slice(0, shown).map((remark) => (
          <Remark key={`${remark.sheet} ${remark.row} ${remark.column} ${remark.message}`} head={sayPlace(remark)}>
            {withoutPlace(remark)}
          </Remark>
        ))}
      </Sheet>
      {left > 0 && (
        <Button kind='line' onPress={() => setShown(shown + STEP)}>
          {`再看 ${Math.min(left, STEP)} 处`}
        </Button>
      )}
    </>
  )
}
