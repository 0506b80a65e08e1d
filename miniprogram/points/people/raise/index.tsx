import { useState } from 'react'
import { useSettings } from '@/cloud/person/settings'
import { useHere } from '@/cloud/person/use-here'
import { rulesInForce, useCatalogue } from '@/cloud/reads/use-catalogue'
import { Faces } from '@/parts/faces'
import { NotSignedIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { NoCatalogue } from '@/points/parts/no-catalogue'
import { useLately } from '@/points/parts/rule-picker/lately'
import { AllAtOnce, Foot, ONE_BY_ONE, type Step, StepFoot, StepForm } from './forms'
import { Outcome } from './outcome'
import { useRaise } from './use-raise'

/** 拍照报好事: photos, what it was, a sentence. In large type one question a screen. */
export default function RaisePage() {
  const { elder } = useSettings()
  const [step, go] = useState<Step>(1)
  const here = useHere()
  const villageId = here.data?.me ? here.data.village.id : undefined
  const catalogue = useCatalogue(villageId)
  const rules = (catalogue.data ? rulesInForce(catalogue.data) : []).filter(({ kind }) => kind === 'award')
  const lately = useLately()
  const raise = useRaise(villageId, rules, lately)
  useTop(raise.sent ?? step)
  const ready = rules.length > 0
  const asked = elder ? ONE_BY_ONE[step] : undefined
  const [sentRule, setSentRule] = useState(raise.rule)

  if (raise.sent && raise.sent.is !== 'refused') {
    const another = () => {
      raise.again()
      go(1)
    }
    return <Outcome sent={raise.sent} rule={sentRule} again={another} />
  }
  const sendOff = () => {
    setSentRule(raise.rule)
    return raise.sendOff()
  }
  const form = { ...raise, sendOff, rules, lately }
  return (
    <Page
      title={asked?.title ?? '报一件好事'}
      under={asked && `第 ${step} 步，共 3 步`}
      reads={asked?.reads ?? '报一件好事。先拍照，再选是哪样好事，说一句也行，最后点报上去。'}
      foot={ready && (elder ? <StepFoot form={form} step={step} go={go} /> : <Foot form={form} />)}
    >
      <Faces read={here} what='这一页' safe='您填的都还在手机里。'>
        {({ me }) =>
          me ? (
            <Faces read={catalogue} what='积分细则' safe='您填的都还在手机里。'>
              {() => {
                if (!ready) return <NoCatalogue />
                return elder ? <StepForm form={form} step={step} /> : <AllAtOnce form={form} />
              }}
            </Faces>
          ) : (
            <NotSignedIn body='找到自家，就能报好事。' />
          )
        }
      </Faces>
    </Page>
  )
}
