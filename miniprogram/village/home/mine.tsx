import { View } from '@tarojs/components'
import { useSettings } from '@/cloud/settings'
import type { Here } from '@/cloud/use-here'
import { Button } from '@/parts/button'
import { ContactRow } from '@/parts/contact-row'
import type { IconName } from '@/parts/icon'
import { PassbookCover } from '@/parts/passbook-cover'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { leadsTo } from '@/village/parts/leads-to'
import style from './style.module.css'

type Me = NonNullable<Here['me']>
type WaitingLine = Here['waiting'][number]

const ICONS: Readonly<Record<WaitingLine['about'], IconName>> = {
  claim: 'hand2',
  deduction: 'letter',
  signIn: 'people',
  message: 'horn',
  roster: 'list',
  verify: 'check',
  endorse: 'stamp',
  objection: 'talk',
}

/** The household's passbook and what waits for its person. */
export function Mine({
  me,
  passbook,
  waiting,
  contact,
}: Pick<Here, 'passbook' | 'waiting' | 'contact'> & { readonly me: Me }) {
  const { elder } = useSettings()
  return (
    <>
      {passbook ? <Cover me={me} passbook={passbook} /> : <OfficePlate me={me} />}
      {!elder && waiting.length > 0 && <SectionHead title={`等您办的 ${waiting.length} 件`} />}
      {(elder || waiting.length > 0) && (
        <Sheet>
          {waiting.map((line) => (
            <WaitingRow key={`${line.about} ${line.id ?? line.title}`} line={line} />
          ))}
          {elder && <ContactRow contact={contact} />}
        </Sheet>
      )}
    </>
  )
}

function Cover({ me, passbook }: { me: Me; passbook: NonNullable<Here['passbook']> }) {
  const { elder } = useSettings()
  const { balance, inNotice } = passbook
  return (
    <PassbookCover
      who={me.household}
      door={me.door}
      points={balance}
      note={inNotice > 0 ? `还有 ${inNotice} 分正在公示` : undefined}
    >
      <Button kind='slip' icon='camera' onPress={() => open(routes.raiseClaim)}>
        {elder ? '报好事' : '拍照报好事'}
      </Button>
    </PassbookCover>
  )
}

/** For whoever serves the village without a household in it. */
const OfficePlate = ({ me }: { me: Me }) => (
  <Sheet padded>
    <View className={`${style.name}`}>{me.name}</View>
    <View>{me.roles.map(({ placeName }) => placeName).join('、')}</View>
  </Sheet>
)

function WaitingRow({ line: { about, id, title, detail, deadlineAt } }: { line: WaitingLine }) {
  const url = leadsTo(about, id)
  return (
    <Row
      icon={ICONS[about]}
      title={title}
      detail={detail}
      keepDetail={deadlineAt !== null}
      onPress={url === undefined ? undefined : () => open(url)}
    />
  )
}
