import { View } from '@tarojs/components'
import type { Catalogue } from '@/cloud/reads/use-catalogue'
import { useDoing } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import style from './style.module.css'

type Version = NonNullable<Catalogue['catalogue']>

/** The rules that touch nobody until the town has let them hold, and for the committee the way to ask it. */
export function Waiting({ catalogue, villageId, may }: { catalogue: Version; villageId: string; may: boolean }) {
  const { waiting, version } = catalogue
  const doing = useDoing(`filing:${villageId}:${version}`, `points.fileRules:${version}`)
  if (waiting.length === 0) return null
  const unsent = waiting.filter(({ state }) => state === null)
  const sent = [...new Map(waiting.filter(({ state }) => state !== null).map((one) => [one.filingId, one])).values()]
  const send = () => doing.send('points.fileRules', { villageId, version }, `积分办法第 ${version} 版`)
  return (
    <View className={`${style.waiting}`}>
      <Sheet>
        {unsent.length > 0 && (
          <Row
            icon='clock'
            title={`${unsent.length} 条要先问镇上，还没用`}
            detail={may ? '送去备案，镇上十五天没意见就用' : '村委会还没送去备案'}
            keepDetail
          />
        )}
        {sent.map(({ filingId, state }) => (
          <Row
            key={filingId}
            icon='stamp'
            title={`${waiting.filter((one) => one.filingId === filingId).length} 条${state === 'filed' ? '镇上在看' : '镇上没同意'}，先不用`}
            detail='看备案到哪一步了'
            keepDetail
            onPress={() => open(routes.filing(filingId))}
          />
        ))}
      </Sheet>
      {may && unsent.length > 0 && (
        <>
          <NotSent outcome={doing.outcome} />
          <Button icon='stamp' onPress={send}>
            送镇上备案
          </Button>
        </>
      )}
    </View>
  )
}
