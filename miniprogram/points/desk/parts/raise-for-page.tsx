import type { Rule } from '@shared/points/rule'
import { useHere } from '@/cloud/person/use-here'
import { rulesInForce, useCatalogue } from '@/cloud/reads/use-catalogue'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { Waiting } from '@/parts/faces/faults'
import { NotSent } from '@/parts/not-sent'
import { NotSignedIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { goBack } from '@/platform/window'
import { NoCatalogue } from '@/points/parts/no-catalogue'
import { RaiseForForm } from './raise-for-form'
import { useRaiseFor } from './use-raise-for'

/** What differs between reporting for a household and writing to it. */
export interface RaiseForWords {
  readonly title: string
  readonly under: string
  readonly button: string
  readonly done: string
  readonly body: string
  readonly another: string
}

/** A worker's form about one household: a good deed for those without a phone, or a letter. */
export function RaiseForPage({ kind, words }: { kind: Rule['kind']; words: RaiseForWords }) {
  const here = useHere()
  const villageId = here.data?.village.id
  const catalogue = useCatalogue(villageId)
  const rules = (catalogue.data ? rulesInForce(catalogue.data) : []).filter((rule) => rule.kind === kind)
  const form = useRaiseFor(kind, rules)
  const { sent, missing, sendOff, again } = form
  if (sent && sent.is !== 'refused') {
    const done = sent.is === 'done'
    return (
      <Page title={words.title} foot={<Button onPress={goBack}>回工作台</Button>}>
        <Empty
          drawing={done ? 'nothingToDo' : 'offline'}
          title={done ? words.done : '先存在手机里了'}
          body={done ? words.body : '有网了会自己送上去，不用再填。'}
        >
          <Button kind='line' onPress={again}>
            {words.another}
          </Button>
          <Waiting />
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title={words.title}
      under={words.under}
      reads={`${words.title}。${words.under}`}
      foot={
        rules.length > 0 && (
          <>
            <NotSent outcome={sent} />
            <Button onPress={sendOff} missing={missing}>
              {words.button}
            </Button>
          </>
        )
      }
    >
      <Faces read={here} what='这一页' safe='您填的都还在手机里。'>
        {({ me, village }) =>
          me ? (
            <Faces read={catalogue} what='积分细则' safe='您填的都还在手机里。'>
              {() =>
                rules.length === 0 ? (
                  <NoCatalogue />
                ) : (
                  <RaiseForForm {...{ kind, rules, form, villageId: village.id }} />
                )
              }
            </Faces>
          ) : (
            <NotSignedIn body='找到自家，才知道您管哪一片。' />
          )
        }
      </Faces>
    </Page>
  )
}
