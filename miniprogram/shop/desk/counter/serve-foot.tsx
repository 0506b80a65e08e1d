import { readPickup } from '@shared/shop/pickup-code'
import { readDoor } from '@shared/village/door-text'
import { Button, Buttons } from '@/parts/button'
import { tell } from '@/platform/ask'
import { canScan, scan } from '@/platform/scan'
import { open, routes } from '@/routes'

const typeCode = () => open(routes.typeCode)
const typeDoor = () => open(routes.typeDoor)

/** One scan for both: a pick-up code leads to its order, a door code to what its household wants. */
async function scanAny(): Promise<void> {
  const text = await scan()
  if (text === undefined) return
  const pickup = readPickup(text)
  const door = readDoor(text)
  if (pickup) await open(routes.handOver(pickup.orderId, pickup.code))
  else if (door) await open(routes.sell(door.householdId, door.code))
  else tell('这不是取货码，也不是户码')
}

/** The ways to serve whoever stands at the counter; where the phone cannot scan, the digits come first. */
export const ServeFoot = () =>
  canScan ? (
    <>
      <Button icon='camera' onPress={scanAny}>
        扫取货码或户码
      </Button>
      <Buttons>
        <Button kind='line' small onPress={typeCode}>
          输六位数
        </Button>
        <Button kind='line' small onPress={typeDoor}>
          输户码
        </Button>
      </Buttons>
    </>
  ) : (
    <Buttons>
      <Button kind='line' icon='door' onPress={typeDoor}>
        输户码
      </Button>
      <Button icon='basket' onPress={typeCode}>
        输取货码
      </Button>
    </Buttons>
  )
