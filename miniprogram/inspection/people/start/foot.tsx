import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { QUESTIONS, type Question, type StartForm } from './use-start'

export interface StartFootProps {
  readonly form: StartForm
  readonly question: Question
  readonly step: number
  readonly onStep: (step: number) => void
}

/** Back and on; at the last question, what will be begun and the way to begin it. */
export function StartFoot({ form, question, step, onStep }: StartFootProps) {
  const missing = form.missing(question)
  const last = step === QUESTIONS.length - 1
  const { title, ruleIds, inspectors } = form.value
  const on = last ? (
    <Button onPress={form.send} missing={missing}>
      开始评比
    </Button>
  ) : (
    <Button onPress={() => onStep(step + 1)} missing={missing}>
      下一步
    </Button>
  )
  return (
    <>
      <NotSent outcome={form.outcome} />
      {last && <Note centred>{`${title}：看 ${ruleIds.length} 样，请 ${inspectors.length} 个人去走`}</Note>}
      {step > 0 ? (
        <Buttons>
          <Button kind='line' onPress={() => onStep(step - 1)}>
            上一步
          </Button>
          {on}
        </Buttons>
      ) : (
        on
      )}
    </>
  )
}
