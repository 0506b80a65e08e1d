import { sayDay } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSettings } from '@/cloud/person/settings'
import { spoken } from '@/parts/aria'
import { Sheet } from '@/parts/sheet'
import { type Shop, ShopWindow } from '@/parts/shop-window'
import { Sums } from '@/parts/sums'
import style from './balance.module.css'
import { inNoticeOf } from './read-aloud'
import type { Passbook } from './use-passbook'

/** What the household can spend, what is on its way, what that buys, and how the year went; beside it, one small button. */
export interface BalanceProps {
  readonly passbook: Passbook
  /** What lies in the shop's window; only for one's own passbook. */
  readonly shop?: Shop | null | undefined
  readonly children?: ReactNode
}

export function Balance({ passbook, shop, children }: BalanceProps) {
  const { elder } = useSettings()
  const { household, balance, held, expiring, year } = passbook
  const coming = inNoticeOf(passbook)
  return (
    <Sheet>
      <View className={`${style.head}`}>
        <View>
          <View className={`${style.label}`}>{elder ? '能花的积分' : `${household.head} 能花的积分`}</View>
          <View className={`${style.figure}`} {...spoken({ role: 'img', label: `能花的积分 ${balance} 分` })}>
            {String(balance)}
            <View className={`${style.unit}`}>分</View>
          </View>
        </View>
        {children}
      </View>
      {coming > 0 && <View className={`${style.line}`}>{`还有 ${coming} 分正在公示`}</View>}
      {held > 0 && <View className={`${style.line}`}>{`另有 ${held} 分留给还没领的东西`}</View>}
      {expiring && (
        <View className={`${style.line} ${style.ending}`}>{`${sayDay(expiring.on)}有 ${expiring.points} 分到期`}</View>
      )}
      {shop && <ShopWindow shop={shop} />}
      {!elder && (
        <Sums
          sums={[
            { figure: `${year.opening}`, word: '年初剩' },
            { figure: signed('+', year.in), word: '今年挣', earned: true },
            { figure: signed('−', year.out), word: '今年花' },
          ]}
        />
      )}
    </Sheet>
  )
}

const signed = (sign: string, points: number) => (points === 0 ? '0' : `${sign}${points}`)
