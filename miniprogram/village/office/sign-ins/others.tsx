import { serverNow } from '@/cloud/link/clock'
import { Row } from '@/parts/row'
import { sayRecent } from '@/parts/say'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import type { SignInLine } from './asker'

/** Who waits behind; a press takes them first. */
export function Others({ others, onChoose }: { others: readonly SignInLine[]; onChoose: (id: string) => void }) {
  if (others.length === 0) return null
  return (
    <>
      <SectionHead title='后面还有' />
      <Sheet>
        {others.map(({ id, name, group, household, askedAt }) => (
          <Row
            key={id}
            icon='me'
            title={name}
            detail={`${group}${household} · ${sayRecent(askedAt, serverNow())}`}
            keepDetail
            onPress={() => onChoose(id)}
          />
        ))}
      </Sheet>
    </>
  )
}
