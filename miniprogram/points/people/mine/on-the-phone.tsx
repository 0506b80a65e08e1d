import { dismiss, type Parcel } from '@/cloud/outbox'
import { Button } from '@/parts/button'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'

/** What lies on this phone: it goes by itself when there is network, or was not taken and says why. */
export function OnThePhone({ parcels }: { parcels: readonly Parcel[] }) {
  return (
    <>
      <SectionHead title={`手机里等着送的：${parcels.length} 件`} />
      <Sheet>
        {parcels.map(({ key, title, photos, refused }) => (
          <Row
            key={key}
            icon='image'
            title={title}
            detail={refused ?? (photos.length > 0 ? `${photos.length} 张照片，有网自己送` : '有网自己送')}
            keepDetail
          >
            {refused === undefined ? (
              <Tag icon='clock'>等网</Tag>
            ) : (
              <Button kind='line' small onPress={() => dismiss(key)}>
                知道了
              </Button>
            )}
          </Row>
        ))}
      </Sheet>
    </>
  )
}
