import { useState } from 'react'
import { useHere } from '@/cloud/person/use-here'
import { rulesInForce, useCatalogue } from '@/cloud/reads/use-catalogue'
import { Button } from '@/parts/button'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { NotSignedIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { open, routes } from '@/routes'
import { Asked } from './asked'
import { StartFoot } from './foot'
import { QUESTIONS, type Question, useStart } from './use-start'

const TITLES: Readonly<Record<Question, string>> = {
  what: '这次评什么？',
  where: '走哪里？',
  who: '请谁去走？',
}

/** 开始一次评比: what is looked at, where, and by whom. One question a screen. */
export default function StartPage() {
  const here = useHere()
  const villageId = here.data?.village.id
  const catalogue = useCatalogue(villageId)
  const [step, setStep] = useState(0)
  const question = QUESTIONS[step] ?? 'what'
  const form = useStart(villageId)
  useTop(question)
  if (form.begun !== undefined) return <Begun roundId={form.begun} />
  const rules =
    catalogue.data && rulesInForce(catalogue.data).filter(({ kind, unit }) => kind === 'award' && unit === 'household')
  return (
    <Page
      title={TITLES[question]}
      under={`第 ${step + 1} 步，共 ${QUESTIONS.length} 步`}
      reads={`${TITLES[question]}第 ${step + 1} 步，共 ${QUESTIONS.length} 步。`}
      foot={rules && rules.length > 0 && <StartFoot form={form} question={question} step={step} onStep={setStep} />}
    >
      <Faces read={here} what='这一页' safe='您填的都还在手机里。'>
        {({ me, village }) =>
          me === null ? (
            <NotSignedIn body='村干部也先找到自家，登录以后才能办。' />
          ) : (
            <Faces read={catalogue} what='细则'>
              {() =>
                !rules || rules.length === 0 ? (
                  <Empty
                    drawing='nothingToDo'
                    title='细则里没有能走户评的'
                    body='评比只用给全家加分的项目，先在细则里定。'
                  >
                    <RingContact />
                  </Empty>
                ) : (
                  <Asked form={form} question={question} rules={rules} villageId={village.id} />
                )
              }
            </Faces>
          )
        }
      </Faces>
    </Page>
  )
}

/** It has begun; whoever walks has got a letter. */
const Begun = ({ roundId }: { roundId: string }) => (
  <Page title='开始了' reads='评比开始了。请的人都会收到一封信。'>
    <Empty drawing='emptyPassbook' title='评比开始了' body='请的人都会收到一封信，打开就能走户打分。'>
      <Button onPress={() => open(routes.round(roundId))}>看这次评比</Button>
    </Empty>
  </Page>
)
