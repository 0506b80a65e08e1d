import { useState } from 'react'
import type { Door, Walk } from '@/inspection/parts/use-walk'

export type Filter = 'open' | 'walked' | 'unsent'

/** Rows that are drawn at once: an old phone is slow with five hundred. */
const AT_ONCE = 30

const isIn = (filter: Filter, { standing, sheet, waiting }: Door): boolean => {
  if (filter === 'open') return standing === 'open' || standing === 'recused'
  if (filter === 'unsent') return waiting !== undefined
  return sheet !== null || waiting !== undefined
}

/** By number, door or name, or by the initials of the name, which the cloud has written down. */
const isSearched = (search: string, { number, head, initials = [], door, group }: Door): boolean =>
  search === '' ||
  [number, head, `${group}${door ?? ''}`].some((text) => text.includes(search)) ||
  initials.some((letters) => letters.includes(search.toLowerCase()))

/** Which doors of a walk are shown: by what became of them, by group, or by what is typed, wherever they stand. */
export function useDoorList({ at }: Walk) {
  const [filter, setFilter] = useState<Filter>('open')
  const [groupId, setGroupId] = useState('')
  const [typed, setTyped] = useState<string>()
  const [most, setMost] = useState(AT_ONCE)
  const search = typed?.trim() ?? ''
  const found = at
    .filter((door) => search !== '' || isIn(filter, door))
    .filter((door) => groupId === '' || door.groupId === groupId)
    .filter((door) => isSearched(search, door))
  return {
    ...{ filter, setFilter, groupId, setGroupId, search, typed, setTyped },
    count: found.length,
    shown: found.slice(0, most),
    /** Shows or puts away the field in which one types. */
    seek: () => setTyped(typed === undefined ? '' : undefined),
    more: found.length > most ? () => setMost(most + AT_ONCE) : undefined,
  }
}
