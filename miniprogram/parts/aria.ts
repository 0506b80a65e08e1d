/** What a screen reader is told about a part. */
export interface Spoken {
  readonly role?: 'button' | 'link' | 'img' | 'tab' | 'tablist' | 'switch' | 'radio' | 'alert' | 'heading' | 'main'
  readonly label?: string | undefined
  readonly checked?: boolean | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** Roles that a keyboard has to reach, in the browser. */
const PRESSED: ReadonlySet<string> = new Set(['button', 'link', 'tab', 'switch', 'radio'])

const weapp = process.env.TARO_ENV === 'weapp'
const named = (name: string) => (weapp ? `aria${name.charAt(0).toUpperCase()}${name.slice(1)}` : `aria-${name}`)

/** The attributes that say it, under the names of the target that is built. */
export function spoken({ role, ...states }: Spoken): Record<string, string> {
  const said: Record<string, string> = role ? { [weapp ? 'ariaRole' : 'role']: role } : {}
  if (!weapp && role && PRESSED.has(role)) said.tabindex = '0'
  for (const [name, value] of Object.entries(states)) if (value !== undefined) said[named(name)] = String(value)
  return said
}

/** For what only repeats a word beside it. */
export const hidden: Record<string, string> = { [named('hidden')]: 'true' }
