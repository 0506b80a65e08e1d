import { OFFICES } from '@shared/village/offices'
import { cloud } from '@/cloud/link/link'
import { useHere } from '@/cloud/person/use-here'
import { useRead } from '@/cloud/reads/use-read'
import { ContactRow } from '@/parts/contact-row'
import { Empty, Faces } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { ring } from '@/platform/phone'

type Directory = Awaited<ReturnType<typeof cloud.village.directory>>
type Held = Directory['offices'][number]

/** 村里谁管什么: who holds which office, over what, and how to reach them. */
export default function DirectoryPage() {
  const here = useHere()
  const village = here.data?.village
  const villageId = village?.id
  const directory = useRead(
    ['village', 'directory', villageId],
    () => cloud.village.directory({ villageId: villageId ?? '' }),
    { when: villageId !== undefined },
  )
  return (
    <Page
      title='村里谁管什么'
      under='有事找谁，按一下就打'
      onRefresh={directory.again}
      reads={directory.data && `村里谁管什么。${directory.data.offices.map(sayOffice).join('。')}。`}
    >
      <Faces read={directory} what='名单' refused={orSignIn('找到自家，就能看到村里谁管什么。')}>
        {({ offices, office }) => (
          <>
            <Sheet>
              <ContactRow contact={office} />
            </Sheet>
            {offices.length === 0 ? (
              <Empty drawing='nothingToDo' title='还没有人担职务' body='有事先打村办公室的电话。' />
            ) : (
              <>
                {offices.map((held) => (
                  <Holders key={held.role} held={held} village={village?.name} />
                ))}
                <Note>谁愿意公开电话，才写在这里；没写的，打村办公室的。</Note>
              </>
            )}
          </>
        )}
      </Faces>
    </Page>
  )
}

const sayOffice = ({ role, holders }: Held): string =>
  `${OFFICES[role].word}，${holders.map(({ name }) => name).join('、')}`

/** Everybody who holds an office, with the place unless it is the whole village. Who gave a number for it is rung at a press. */
function Holders({ held: { role, holders }, village }: { held: Held; village: string | undefined }) {
  const { word, work } = OFFICES[role]
  return (
    <>
      <SectionHead title={word} />
      <Note>{work}</Note>
      <Sheet>
        {holders.map(({ name, placeName, phone }) => (
          <Row
            key={`${name} ${placeName}`}
            icon={phone === null ? 'people' : 'phone'}
            title={name}
            detail={placeName === village ? undefined : placeName}
            keepDetail
            onPress={phone === null ? undefined : () => ring(phone)}
          />
        ))}
      </Sheet>
    </>
  )
}
