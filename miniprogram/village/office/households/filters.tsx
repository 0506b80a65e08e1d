import type { Place } from '@shared/village/contract'
import { useState } from 'react'
import { Segment } from '@/parts/segment'
import { Squares } from '@/parts/squares'

interface At {
  readonly groupId: string
  readonly gridId: string
}
type By = 'group' | 'grid'

const BY = [
  { value: 'group', word: '按组看' },
  { value: 'grid', word: '按网格看' },
] as const

/** One group or one grid, never both at once. Where there is nothing to choose from it draws nothing. */
export function Filters({
  groups,
  grids,
  at,
  onChange,
}: {
  groups: readonly Place[]
  grids: readonly Place[]
  at: At
  onChange: (at: At) => void
}) {
  const both = groups.length > 1 && grids.length > 1
  const [chosen, setBy] = useState<By>('group')
  const by = both ? chosen : groups.length > 1 ? 'group' : 'grid'
  if (groups.length < 2 && grids.length < 2) return null
  const change = (next: By) => {
    setBy(next)
    onChange({ groupId: '', gridId: '' })
  }
  return (
    <>
      {both && <Segment options={BY} value={by} onChange={change} />}
      {by === 'group' ? (
        <Places places={groups} value={at.groupId} onChange={(groupId) => onChange({ groupId, gridId: '' })} />
      ) : (
        <Places places={grids} value={at.gridId} onChange={(gridId) => onChange({ groupId: '', gridId })} />
      )}
    </>
  )
}

const Places = ({ places, ...choice }: { places: readonly Place[]; value: string; onChange: (id: string) => void }) => (
  <Squares
    squares={[{ value: '', word: '全部' }, ...places.map(({ id, name }) => ({ value: id, word: name }))]}
    across='four'
    {...choice}
  />
)
