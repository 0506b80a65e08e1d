import { useState } from 'react'
import { useSettings } from '@/cloud/person/settings'
import { Button, Buttons } from '@/parts/button'
import { Empty, RingContact } from '@/parts/faces'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { goBack } from '@/platform/window'
import { SignedIn } from './outcome'
import { Asked } from './questions'
import { Refused } from './refused'
import { type Question, type SignIn, useSignIn } from './use-sign-in'

const QUESTIONS: readonly Question[] = ['name', 'digits', 'code']

/** 您叫什么？ Name and last four digits at the door that was found; in large type one question a screen. */
export default function SignInPage() {
  const { elder } = useSettings()
  const form = useSignIn()
  const { found, outcome } = form
  if (outcome?.is === 'done') return <SignedIn state={outcome.answer.state} contact={outcome.answer.contact} />
  if (found.householdId === '') return <NoDoor />
  return elder ? <OneByOne form={form} /> : <AllAtOnce form={form} />
}

const READS = '写上您的姓名和身份证后四位。门上有户码的，填了马上就能用。'

function AllAtOnce({ form }: { form: SignIn }) {
  const missing = QUESTIONS.map((question) => form.lacks[question]).find((lack) => lack !== undefined)
  return (
    <Page
      title='您叫什么？'
      under={`${form.found.head} · ${form.found.door}`}
      reads={READS}
      foot={
        <>
          <Refused outcome={form.outcome} />
          <Button onPress={form.send} missing={missing}>
            我是这一家的
          </Button>
        </>
      }
    >
      {QUESTIONS.map((question) => (
        <Asked key={question} question={question} form={form} />
      ))}
      {form.outcome?.is === 'refused' && <RingContact />}
    </Page>
  )
}

const TITLES: Readonly<Record<Question, string>> = { name: '您叫什么？', digits: '身份证后四位', code: '门上的户码' }

function OneByOne({ form }: { form: SignIn }) {
  const [step, setStep] = useState(0)
  useTop(step)
  const question = QUESTIONS[step] ?? 'name'
  const last = step === QUESTIONS.length - 1
  const next = last ? (
    <Button onPress={form.send} missing={form.lacks[question]}>
      进家门
    </Button>
  ) : (
    <Button onPress={() => setStep(step + 1)} missing={form.lacks[question]}>
      下一步
    </Button>
  )
  return (
    <Page
      title={TITLES[question]}
      under={`${form.found.head} · 第 ${step + 1} 步，共 3 步`}
      reads={READS}
      foot={
        <>
          <Refused outcome={form.outcome} />
          {step === 0 ? (
            next
          ) : (
            <Buttons>
              <Button kind='line' onPress={() => setStep(step - 1)}>
                上一步
              </Button>
              {next}
            </Buttons>
          )}
        </>
      }
    >
      <Asked key={question} question={question} form={form} />
      {form.outcome?.is === 'refused' && <RingContact />}
    </Page>
  )
}

const NoDoor = () => (
  <Page title='您叫什么？'>
    <Empty drawing='nothingToDo' title='先找到您家的门' body='点您家在第几组，再点您家。'>
      <Button icon='door' onPress={goBack}>
        回去找
      </Button>
    </Empty>
  </Page>
)
