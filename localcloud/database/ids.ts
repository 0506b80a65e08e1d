import { randomBytes } from 'node:crypto'

/** Makes ids that nobody else makes, in the form the platform's have: 32 hexadecimal digits that begin with the time. */
export class IdGenerator {
  private readonly machine = randomBytes(9).toString('hex')
  private counter = randomBytes(3).readUIntBE(0, 3)

  /** @param now epoch milliseconds */
  next(now: number): string {
    this.counter = (this.counter + 1) % 0x1000000
    const seconds = Math.floor(now / 1000) % 0x100000000
    return hex(seconds, 8) + this.machine + hex(this.counter, 6)
  }
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}
