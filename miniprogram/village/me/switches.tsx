import { choose, type Settings, useSettings } from '@/cloud/person/settings'
import { useChange } from '@/cloud/wishes/use-change'
import type { IconName } from '@/parts/icon'
import { Sheet } from '@/parts/sheet'
import { SwitchRow } from '@/parts/switch'

const SWITCHES: readonly [name: keyof Settings, word: string, icon: IconName][] = [
  ['elder', '大字版', 'size'],
  ['readAloud', '打开页面就读', 'sound'],
  ['dark', '夜里变暗', 'moon'],
]

/** How this phone shows things. It holds at once; for whoever is signed in, it is also remembered with the person. */
export function Switches({ signedIn }: { signedIn: boolean }) {
  const settings = useSettings()
  const remember = useChange('village.setPreference', 'preference')
  const turn = (choice: Partial<Settings>) => {
    choose(choice)
    const { elder, readAloud } = { ...settings, ...choice }
    if (signedIn && choice.dark === undefined) remember.send({ elder, readAloud })
  }
  return (
    <Sheet>
      {SWITCHES.map(([name, word, icon]) => (
        <SwitchRow key={name} icon={icon} label={word} on={settings[name]} onChange={(on) => turn({ [name]: on })} />
      ))}
    </Sheet>
  )
}
