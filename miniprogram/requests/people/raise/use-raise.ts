import type { RequestLine } from '@shared/requests/contract'
import { suggest } from '@shared/requests/suggest'
import {
  CATEGORY_NAMES,
  type Category,
  MOST_PHOTOS,
  SEEN_BY,
  type SeenBy,
  STREAM_NAMES,
  type Stream,
} from '@shared/requests/terms'
import { wayOn } from '@shared/requests/ways'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { isRecord, isText, isTexts } from '@/cloud/link/storage'
import { carriedFrom } from '@/cloud/wishes/carried'
import { useDraft } from '@/cloud/wishes/use-draft'
import { useSend } from '@/cloud/wishes/use-send'

interface Said {
  readonly what: string
  readonly where: string
  readonly behalf: string
  /** Names of photos on this phone. */
  readonly photos: readonly string[]
  /** What the person chose instead of what was suggested; empty while they leave it as it is. */
  readonly category: string
  readonly stream: string
  /** Another group than one's own. */
  readonly groupId: string
  readonly seenBy: string
}
const NOTHING: Said = {
  ...{ what: '', where: '', behalf: '', photos: [], category: '', stream: '', groupId: '', seenBy: 'unnamed' },
}
const isSaid = (value: unknown): value is Said =>
  isRecord(value) &&
  isTexts(value.photos) &&
  [value.what, value.where, value.behalf, value.category, value.stream, value.groupId, value.seenBy].every(isText)

const chosen = <V extends string>(among: readonly V[], value: string): V | undefined =>
  among.find((one) => one === value)
const SEEN_NAMES = Object.keys(SEEN_BY) as SeenBy[]

/** Saying that something is wrong: the draft, begun with the words that come `from` another page, what is suggested from its words, near ones, and the way to send it. */
export function useRaise(villageId: string | undefined, from: string | undefined) {
  const name = from === undefined ? 'requests.raise' : `requests.raise:${from}`
  const draft = useDraft(name, { ...NOTHING, what: carriedFrom(from) }, isSaid)
  const { sent, send, clear } = useSend(name)
  const [near, found] = useState<readonly RequestLine[]>([])
  const { value } = draft
  const what = value.what.trim()
  const { danger, urgency, ...suggested } = suggest(what)
  const way = wayOn(what, danger)
  const category: Category = chosen(CATEGORY_NAMES, value.category) ?? suggested.category
  const stream: Stream = chosen(STREAM_NAMES, value.stream) ?? suggested.stream
  const seenBy: SeenBy = chosen(SEEN_NAMES, value.seenBy) ?? 'unnamed'
  const groupId = value.groupId || undefined

  const sendOff = async () => {
    if (villageId === undefined) return
    const [where, behalf] = [value.where.trim(), value.behalf.trim()]
    const input = {
      ...{ villageId, what, stream, category, seenBy },
      ...(groupId !== undefined && { groupId }),
      ...(where !== '' && { where }),
      ...(behalf !== '' && { behalf }),
    }
    found([])
    await send({ path: ['requests', 'raise'], input, photos: value.photos, title: what })
  }
  /** First looks whether somebody has said the same. Without network that is not known, and it is kept to be sent. */
  const look = async () => {
    if (villageId === undefined || seenBy === 'office') return sendOff()
    const lines = await cloud.requests.near({ villageId, groupId, category }).catch(() => [])
    const others = lines.filter(({ mine }) => !mine)
    if (others.length === 0) return sendOff()
    found(others)
  }
  return {
    villageId,
    ...{
      value,
      change: draft.change,
      clearDraft: draft.clear,
      danger,
      way,
      urgency,
      category,
      stream,
      seenBy,
      groupId,
    },
    ...{ near, notThese: () => found([]), look, sendOff, sent, again: clear, most: MOST_PHOTOS },
    missing: what === '' ? '先说一句' : undefined,
  }
}
