import { pickupText, readPickup } from '@shared/shop/pickup-code'
import { doorText, readDoor } from '@shared/village/door-text'

test('the square code of an order is read back as it was written', () => {
  const pickup = { orderId: 'a3f-09_Z:1', code: '048270' }
  expect(readPickup(pickupText(pickup))).toEqual(pickup)
})

test('the square code of a door is read back as it was written', () => {
  const door = { householdId: 'qs-1017', code: 'H7KM2P9Q' }
  expect(readDoor(doorText(door))).toEqual(door)
})

test.each(['', '048270', 'cunxing:order:a:48270', 'cunxing:order::048270', 'https://a/b'])('%p is no order', (text) =>
  expect(readPickup(text)).toBeNull(),
)

test.each(['', 'H7KM2P9Q', 'cunxing:door:qs-1017:H7KM2P9', 'cunxing:door::H7KM2P9Q', 'cunxing:order:a:048270'])(
  '%p is no door',
  (text) => expect(readDoor(text)).toBeNull(),
)

test('one is never taken for the other', () => {
  expect(readDoor(pickupText({ orderId: 'qs-1017', code: '234567' }))).toBeNull()
  expect(readPickup(doorText({ householdId: 'qs-1017', code: 'H7KM2P9Q' }))).toBeNull()
})
