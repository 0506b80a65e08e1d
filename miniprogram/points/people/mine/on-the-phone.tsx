import { dismiss, type Parcel } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'

/** What lies on this phone: it goes by itself when there is network, or was not taken and says why. */
export function OnThePhone({ parcels }: { parcels: readonly Parcel[] }) {
  const waiting = parcels.filter(({ refused }) => refused === undefined)
  const refused = parcels.filter((parcel) => parcel.refused !== undefined)
  return (
    <>
      {waiting.length > 0 && (
        <>
          <SectionHead title={`手机里等着送的：${waiting.length} 件`} />
          <Sheet>
            {waiting.map((parcel) => (
              <WaitingRow key={parcel.key} parcel={parcel} />
            ))}
          </Sheet>
        </>
      )}
      {refused.length > 0 && (
        <>
          <SectionHead title={`没有收的（${refused.length} 件）`} />
          <Sheet>
            {refused.map((parcel) => (
              <RefusedRow key={parcel.key} parcel={parcel} />
            ))}
          </Sheet>
        </>
      )}
    </>
  )
}

const WaitingRow = ({ parcel: { title, photos } }: { parcel: Parcel }) => (
  <Row
    icon='image'
    title={title}
    detail={photos.length > 0 ? `${photos.length} 张照片，有网自己送` : '有网自己送'}
    keepDetail
  >
    <Tag icon='clock'>等网</Tag>
  </Row>
)

/** It stays until the person has read why, and what to do. */
const RefusedRow = ({ parcel: { key, title, refused } }: { parcel: Parcel }) => (
  <Row icon='image' title={title} detail={[refused?.message, refused?.data.way].join('')} keepDetail>
    <Button kind='line' small onPress={() => dismiss(key)}>
      知道了
    </Button>
  </Row>
)
