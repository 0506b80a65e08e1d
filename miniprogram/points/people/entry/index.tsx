import type { ClaimDetail } from '@shared/points/contract'
import { useRouter } from '@tarojs/taro'
import { Button, Buttons } from '@/parts/button'
import { Faces, RingContact } from '@/parts/faces'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { canSpeak, utter } from '@/platform/speech'
import { open, routes } from '@/routes'
import { EntryStory } from './entry-story'
import { readEntry } from './read-aloud'
import { useEntry } from './use-entry'

/** One line of the passbook: who has agreed to it, and what to do when it is wrong. */
export default function EntryPage() {
  const { id = '' } = useRouter().params
  const entry = useEntry(id)
  const words = entry.data && readEntry(entry.data)
  return (
    <Page
      title={entry.data?.line.what ?? '这一笔'}
      onRefresh={entry.again}
      reads={words}
      foot={entry.data && <Foot words={words ?? ''} claim={entry.data.claim} />}
    >
      <Faces
        read={entry}
        shape='page'
        what='这一笔'
        safe='您的积分一分没少。'
        refused={orSignIn('找到自家，就能看了。')}
      >
        {(answer) => <EntryStory entry={answer} />}
      </Faces>
    </Page>
  )
}

/** Read it out; or say that it is wrong, as long as the contract allows, and by telephone after that. */
function Foot({ words, claim }: { words: string; claim: ClaimDetail | null }) {
  return (
    <Buttons>
      {canSpeak && (
        <Button kind='line' icon='sound' onPress={() => utter(words)}>
          读给我听
        </Button>
      )}
      {claim?.actions.includes('object') ? (
        <Button kind='line' onPress={() => open(routes.act(claim.claim.id, 'object'))}>
          记得不对？
        </Button>
      ) : (
        <RingContact />
      )}
    </Buttons>
  )
}
