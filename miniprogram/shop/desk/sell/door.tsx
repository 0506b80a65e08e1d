import { readDoor } from '@shared/village/door-text'
import { useEffect, useRef, useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useAsk } from '@/cloud/wishes/use-ask'
import { Button } from '@/parts/button'
import { readTypedCode } from '@/parts/door-code'
import { type ChosenDoor, DoorPicker, NO_DOOR } from '@/parts/door-picker'
import { Field } from '@/parts/field'
import { NotSent } from '@/parts/not-sent'
import { Office } from '@/parts/office'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { canScan, scan } from '@/platform/scan'
import { useKeeper } from '@/shop/parts/use-counter'
import type { Sale } from './use-sale'

/** 是哪一家？ By the code on their door: scanned, or pointed at and typed. */
export function Door({ sale, scanned }: { sale: Sale; scanned: { householdId: string; code: string } }) {
  const { office, villageId } = useKeeper()
  const [chosen, choose] = useState<ChosenDoor>(NO_DOOR)
  const [typed, setTyped] = useState('')
  const finding = useAsk(cloud.shop.findDoor)
  const { code, error, missing } = readTypedCode(typed)

  const find = async (householdId: string, doorCode: string) => {
    const outcome = await finding.send({ householdId, doorCode })
    if (outcome.is === 'done') sale.meet({ ...outcome.answer, doorCode })
  }
  const read = async () => {
    const text = await scan()
    if (text === undefined) return
    const door = readDoor(text)
    if (door) return find(door.householdId, door.code)
    setTyped(text)
  }
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was scanned before is looked up once.
  useEffect(() => {
    if (begun.current || !villageId || readTypedCode(scanned.code).missing) return
    begun.current = true
    find(scanned.householdId, scanned.code)
  }, [villageId])

  return (
    <Page
      title='是哪一家？'
      under='凭他家的户码办'
      reads='是哪一家？扫他家的户码；或者点他家在第几组、是哪一家，再输户码。'
      foot={
        <>
          <NotSent outcome={finding.outcome} />
          <Button
            onPress={() => find(chosen.householdId, code)}
            missing={chosen.householdId === '' ? '先点是哪一家' : missing}
            busyWord='正在找…'
          >
            就是这一家
          </Button>
        </>
      }
    >
      <Office office={office}>
        {({ village }) => (
          <>
            {canScan && (
              <Button kind='line' icon='camera' onPress={read}>
                扫户码
              </Button>
            )}
            {chosen.householdId === '' ? (
              <DoorPicker villageId={village.id} chosen={chosen} onChange={choose} />
            ) : (
              <>
                <Sheet>
                  <Row icon='door' title={chosen.head} detail={chosen.door} keepDetail>
                    <Button kind='line' small onPress={() => choose({ ...NO_DOOR, groupId: chosen.groupId })}>
                      换一家
                    </Button>
                  </Row>
                </Sheet>
                <Field
                  label='他家的户码'
                  value={typed}
                  onInput={setTyped}
                  most={20}
                  error={error}
                  hint='8 位，印在门上的码下面，或在他家手机“我家的户码”里'
                />
              </>
            )}
          </>
        )}
      </Office>
    </Page>
  )
}
