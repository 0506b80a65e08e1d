import { useHere } from '@/cloud/person/use-here'
import { carry } from '@/cloud/wishes/carried'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'

/** As much as a request holds. */
const MOST_WORDS = 200
/** More than so many are chosen from nowhere. */
const MOST_LINES = 12

/**
 * 现场交办: whoever has an office makes a request of what was said here, with one tap and without typing it again. Each
 * sentence is one, for it goes to whoever mends just that.
 */
export function HandOn({ from, words }: { from: string; words: string }) {
  const me = useHere().data?.me
  const lines = sentencesOf(words)
  if (!me?.householdId || me.roles.length === 0 || lines.length === 0) return null
  const handOn = (line: string, n: number) => {
    const name = `${from}:${n}`
    carry({ from: name, words: line })
    open(routes.raiseFrom(name))
  }
  return (
    <>
      <SectionHead title='点一句，当场交办' />
      <Sheet>
        {lines.map((line, n) => (
          <Row key={line} icon='talk' title={line} onPress={() => handOn(line, n)} />
        ))}
      </Sheet>
    </>
  )
}

const sentencesOf = (words: string): string[] => [
  ...new Set(
    words
      .split(/[。；！？\n]+/)
      .map((one) => one.trim().slice(0, MOST_WORDS))
      .filter((one) => one !== '')
      .slice(0, MOST_LINES),
  ),
]
