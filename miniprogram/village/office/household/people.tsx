import type { HeldRole } from '@shared/village/contract'
import { View } from '@tarojs/components'
import { mayByRole } from '@/cloud/person/may'
import { useSettings } from '@/cloud/person/settings'
import { Button } from '@/parts/button'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag, type Tone } from '@/parts/tag'
import { open, routes } from '@/routes'
import type { HouseholdFile, Person } from '@/village/office/parts/use-household'
import { sayDuty } from '@/village/parts/duties'
import style from './style.module.css'

/** The people of a household; numbers are masked, and each can be opened with a reason. */
export function People({ file: { household, residents }, roles }: { file: HouseholdFile; roles: readonly HeldRole[] }) {
  const { elder } = useSettings()
  const mayReveal = mayByRole(roles, 'village.revealNumber')
  const revealOf = ({ id, idNumber, phone }: Person) =>
    mayReveal && (idNumber || phone) ? (
      <View className={`${style.reveal}`}>
        <Button kind='line' small icon='lock' onPress={() => open(routes.reveal(household.id, id))}>
          看全号
        </Button>
      </View>
    ) : null
  return (
    <>
      <SectionHead title={`家里 ${residents.length} 口人`} />
      <Sheet>
        {residents.map((person) => (
          <View key={person.id} className={`${style.person}`}>
            <View className={`${style.top}`}>
              <Who person={person} />
              {!elder && revealOf(person)}
            </View>
            <View className={`${style.number}`}>{`身份证 ${person.idNumber ?? '没有登记'}`}</View>
            <View className={`${style.number}`}>{`手机 ${person.phone ?? '没有登记'}`}</View>
            {elder && revealOf(person)}
          </View>
        ))}
      </Sheet>
    </>
  )
}

function Who({ person: { name, relation, away, signedIn, roles } }: { person: Person }) {
  return (
    <View className={`${style.who}`}>
      <View className={`${style.name}`}>
        {name}
        <View className={`${style.relation}`}>{relation}</View>
      </View>
      <View className={`${style.tags}`}>
        {away && <Marked>在外</Marked>}
        {signedIn && <Marked tone='jade'>登录了</Marked>}
        {roles.map((held) => (
          <Marked key={`${held.role} ${held.placeId}`} tone='vermilion'>
            {sayDuty(held)}
          </Marked>
        ))}
      </View>
    </View>
  )
}

const Marked = ({ children, tone = 'plain' }: { children: string; tone?: Tone }) => (
  <View className={`${style.tag}`}>
    <Tag tone={tone}>{children}</Tag>
  </View>
)
