/** What a screen reader is told about a part. */
export interface Spoken {
  readonly role?: 'button' | 'link' | 'img' | 'tab' | 'switch' | 'radio' | 'alert' | 'heading' | 'text'
  readonly label?: string | undefined
  readonly checked?: boolean
  readonly selected?: boolean
  readonly disabled?: boolean
}

/** The attributes that say it, under the names of the target that is built. */
export function spoken({ role, label, checked, selected, disabled }: Spoken): Record<string, string> {
  const [roleName, join] = process.env.TARO_ENV === 'weapp' ? ['ariaRole', camel] : ['role', dashed]
  const said: Record<string, string> = {}
  if (role) said[roleName] = role
  if (label) said[join('label')] = label
  if (checked !== undefined) said[join('checked')] = String(checked)
  if (selected !== undefined) said[join('selected')] = String(selected)
  if (disabled !== undefined) said[join('disabled')] = String(disabled)
  return said
}

const camel = (name: string) => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`
const dashed = (name: string) => `aria-${name}`

/** For what only repeats a word beside it. */
export const hidden: Record<string, string> =
  process.env.TARO_ENV === 'weapp' ? { ariaHidden: 'true' } : { 'aria-hidden': 'true' }
