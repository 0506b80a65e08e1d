import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Verdict } from '@/parts/verdict'
import { goBack } from '@/platform/window'
import type { Roster } from './use-roster'

const UNDER_WAY = { idle: '', sending: '正在传名册…', reading: '正在核对名册，户多的要十几秒…' }

/** The one thing to do next, and why the last try did not work. */
export function RosterFoot({ roster }: { roster: Roster }) {
  const { face, preview } = roster
  if (face === 'done' || face === 'nothing') return null
  return (
    <>
      <NotSent outcome={preview.outcome ?? roster.apply.stopped} />
      {preview.stage !== 'idle' && <Note centred>{UNDER_WAY[preview.stage]}</Note>}
      {face === 'progress' ? (
        <GoOn roster={roster} />
      ) : preview.again ? (
        <Again roster={roster} />
      ) : face === 'preview' ? (
        <Import roster={roster} />
      ) : (
        <Choose roster={roster} />
      )}
    </>
  )
}

/** Choosing is no sending: the button is at rest while the person looks for the file. */
const chooseOf =
  ({ preview }: Roster) =>
  () => {
    preview.choose()
  }

function Choose({ roster }: { roster: Roster }) {
  const word = roster.face === 'problems' ? '改好了，重新选' : '选名册文件'
  return (
    <Button icon='plus' onPress={chooseOf(roster)} sending={roster.preview.stage !== 'idle'}>
      {word}
    </Button>
  )
}

function Again({ roster }: { roster: Roster }) {
  return (
    <Buttons>
      <Button kind='line' onPress={chooseOf(roster)}>
        换一份
      </Button>
      <Button icon='redo' onPress={() => roster.preview.again?.()}>
        再送一次
      </Button>
    </Buttons>
  )
}

function Import({ roster }: { roster: Roster }) {
  const { shown, apply, preview, answers, brings } = roster
  if (!shown) return null
  const mayImport = shown.secondYes?.mayGive !== false
  const missing = answers.missing > 0 ? '先答上面的' : undefined
  const run = () => apply.run(shown.id, answers.given)
  if (shown.secondYes?.mayGive) {
    return (
      <Verdict
        no={{ word: '先不点头', onPress: goBack }}
        yes={{ word: '点头，导入', onPress: run, sending: apply.running, missing }}
      />
    )
  }
  return (
    <Buttons>
      {brings && (
        <Button kind='line' onPress={chooseOf(roster)} sending={preview.stage !== 'idle'}>
          换一份
        </Button>
      )}
      {mayImport && (
        <Button onPress={run} sending={apply.running} missing={missing}>
          导入
        </Button>
      )}
    </Buttons>
  )
}

/** Only when it stopped; while it goes there is nothing to press. */
function GoOn({ roster: { shown, apply } }: { roster: Roster }) {
  if (!shown || apply.running) return <Note centred>正在导入…</Note>
  return (
    <Button icon='redo' onPress={() => apply.run(shown.id)}>
      接着导
    </Button>
  )
}
