import type { SheetDetail } from '@shared/inspection/contract'
import { useRouter } from '@tarojs/taro'
import { Button, Buttons } from '@/parts/button'
import { Faces, RingContact } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { canSpeak, utter } from '@/platform/speech'
import { open, routes } from '@/routes'
import { EntryStory } from './entry-story'
import { readEntry } from './read-aloud'
import { type Entry, useEntry } from './use-entry'
import { useSheet } from './use-sheet'

/** One line of the passbook: who has agreed to it, and what to do when it is wrong. */
export default function EntryPage() {
  const { id = '' } = useRouter().params
  const entry = useEntry(id)
  const sheet = useSheet(entry.data)
  const words = entry.data && readEntry(entry.data, sheet.data)
  return (
    <Page
      title={entry.data?.line.what ?? '这一笔'}
      onRefresh={entry.again}
      reads={words}
      foot={entry.data && <Foot words={words ?? ''} object={objectTo(entry.data, sheet.data)} />}
    >
      <Faces
        read={entry}
        shape='page'
        what='这一笔'
        safe='您的积分一分没少。'
        refused={orSignIn('找到自家，就能看了。')}
      >
        {(answer) => <EntryStory entry={answer} sheet={sheet} />}
      </Faces>
    </Page>
  )
}

/** Where one says that the line is wrong; undefined when the contract does not allow it any more. */
function objectTo({ claim }: Entry, sheet: SheetDetail | undefined): string | undefined {
  if (claim?.actions.includes('object')) return routes.act(claim.claim.id, 'object')
  if (sheet?.actions.includes('object')) return routes.sheetAct(sheet.round.id, sheet.householdId, 'object')
  return undefined
}

/** Read it out; or say that it is wrong, as long as the contract allows, and by telephone after that. */
function Foot({ words, object }: { words: string; object: string | undefined }) {
  return (
    <Buttons>
      {canSpeak && (
        <Button kind='line' icon='sound' onPress={() => utter(words)}>
          读给我听
        </Button>
      )}
      {object ? (
        <Button kind='line' onPress={() => open(object)}>
          记得不对？
        </Button>
      ) : (
        <RingContact />
      )}
    </Buttons>
  )
}
