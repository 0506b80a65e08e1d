const CODE = /^[A-Z2-9]{8}$/
/** No code has these, because they are easily confused. */
const NEVER = /[01IO]/

/** A door code as somebody types it. */
export interface TypedCode {
  /** As the door shows it: large, without blanks and dashes between its halves. */
  readonly code: string
  /** What cannot be right in it, for the field. */
  readonly error: string | undefined
  /** What it lacks, for the button. */
  readonly missing: string | undefined
}

/** Letters of a code as the door shows them: large, without blanks and dashes between its halves. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** What was typed as a door code, and whether it can be one. */
export function readTypedCode(typed: string): TypedCode {
  const code = plainCode(typed)
  const confused = NEVER.exec(code)?.[0]
  if (confused) return { code, error: `户码里没有“${confused}”，看看是不是别的字`, missing: '看清户码再填' }
  return { code, error: undefined, missing: CODE.test(code) ? undefined : '户码是 8 位' }
}
