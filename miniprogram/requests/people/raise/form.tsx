import { CATEGORIES, CATEGORY_NAMES, SEEN_BY, STREAM_NAMES, STREAMS } from '@shared/requests/terms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@/parts/field'
import { PhotoPicker } from '@/parts/photo-picker'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Squares } from '@/parts/squares'
import { Groups, useGroups } from '@/requests/parts/groups'
import { CATEGORY_ICONS } from '@/requests/parts/say-request'
import { useAsked } from '@/requests/parts/use-asked'
import { Promised } from './promised'
import style from './style.module.css'
import type { useRaise } from './use-raise'

type Raise = ReturnType<typeof useRaise>

/** The whole form: words first, then what was suggested from them. */
export function Form({ form }: { form: Raise }) {
  const { value, change, missing, most } = form
  return (
    <>
      <PhotoPicker photos={value.photos} most={most} onChange={(photos) => change({ photos })} />
      <View className={`${style.gap}`} />
      <Field
        label='说一句'
        value={value.what}
        onInput={(what) => change({ what })}
        long
        voice
        most={200}
        placeholder='什么事、在哪里。按住说也行'
      />
      {missing === undefined && <Suggested form={form} />}
      <Group form={form} />
      <View className={`${style.gap}`} />
      <Field
        label='在哪里（不写也行）'
        value={value.where}
        onInput={(where) => change({ where })}
        most={40}
        voice
        placeholder='门牌、巷子、哪棵树旁边'
      />
      <Field
        label='替谁说的（自己的事不用写）'
        value={value.behalf}
        onInput={(behalf) => change({ behalf })}
        most={20}
        placeholder='没有手机的邻居，您替他说'
      />
      <SectionHead title='谁看得到' />
      <Sheet>
        {Object.entries(SEEN_BY).map(([seenBy, word]) => (
          <Row key={seenBy} title={word} chosen={seenBy === form.seenBy} onPress={() => change({ seenBy })} />
        ))}
      </Sheet>
    </>
  )
}

/** The name of the group that was chosen instead of one's own. */
const useNamedGroup = (villageId: string, groupId: string): string | undefined =>
  useGroups(villageId, groupId !== '').data?.groups.find(({ id }) => id === groupId)?.name

/** In which group it is: one's own, unless another is named. */
function Group({ form: { villageId = '', value, change } }: { form: Raise }) {
  const [open, show] = useState(false)
  const named = useNamedGroup(villageId, value.groupId)
  return (
    <>
      <SectionHead
        title={named === undefined ? '在我家这个组' : `在 ${named}`}
        more={{ word: open ? '就这里' : '不在这里', onPress: () => show(!open) }}
      />
      {open && <Groups villageId={villageId} value={value.groupId} onChange={(groupId) => change({ groupId })} />}
    </>
  )
}

/** 替您分好了: what it is about, whose it is, by when; all of it can be changed. */
function Suggested({ form }: { form: Raise }) {
  const { category, stream, urgency, change, villageId = '', value } = form
  const asked = useAsked(villageId)
  const group = useNamedGroup(villageId, value.groupId)
  const [open, show] = useState(false)
  return (
    <>
      <SectionHead title='替您分好了' more={{ word: open ? '就这样' : '不对，改一改', onPress: () => show(!open) }} />
      {open && (
        <>
          <Squares
            squares={CATEGORY_NAMES.map((value) => ({ value, word: CATEGORIES[value] }))}
            value={category}
            across='two'
            onChange={(next) => change({ category: next })}
          />
          <SectionHead title='归哪里管' />
          <Squares
            squares={STREAM_NAMES.map((value) => ({ value, word: `${STREAMS[value].word}事` }))}
            value={stream}
            across='three'
            onChange={(next) => change({ stream: next })}
          />
        </>
      )}
      <Sheet>
        <Row
          icon={CATEGORY_ICONS[category]}
          title={`${CATEGORIES[category]} · ${STREAMS[stream].word}事`}
          detail={asked.say(stream, group)}
          keepDetail
        />
        <Promised clocked={{ stream, category, urgency }} />
      </Sheet>
    </>
  )
}
