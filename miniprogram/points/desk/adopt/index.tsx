import { useState } from 'react'
import { useHere } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { NotSignedIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { useTop } from '@/platform/use-top'
import { useWide } from '@/platform/wide'
import { open, routes } from '@/routes'
import { Meeting } from './meeting'
import { RuleEditor } from './rule-editor'
import { RuleList } from './rule-list'
import { type ReadRules, Start } from './start'
import { type Adopting, useAdopt } from './use-adopt'

/** 定细则: where to start from, the rules one at a time, the meeting, and then it is in force. */
export default function AdoptPage() {
  const here = useHere()
  const villageId = here.data?.me ? here.data.village.id : undefined
  if (villageId !== undefined) return <Adopt villageId={villageId} />
  return (
    <Page title='定积分细则'>
      <Faces read={here} what='这一页' safe='您写的都还在手机里。'>
        {() => <NotSignedIn body='找到自家，才能办村里的事。' />}
      </Faces>
    </Page>
  )
}

type At = 'rules' | 'meeting' | 'done' | { readonly rule: number }

/** Which rule lies open beside the list: the one last looked at, else the first that has to be changed. */
const openIn = ({ draft, findings }: Adopting, at: At, last: number): number => {
  if (typeof at === 'object') return at.rule
  const refused = new Set(findings.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule))
  const first = draft.rules.findIndex(({ name }) => refused.has(name))
  return last < 0 ? Math.max(first, 0) : Math.min(last, draft.rules.length)
}

function Adopt({ villageId }: { villageId: string }) {
  const adopting = useAdopt(villageId)
  const [at, turn] = useState<At>('rules')
  const [last, setLast] = useState(-1)
  const go = (to: At) => {
    if (typeof to === 'object') setLast(to.rule)
    turn(to)
  }
  const wide = useWide()
  const [leftOut, setLeftOut] = useState<ReadRules['leftOut']>([])
  useTop(at)
  const toRules = () => go('rules')
  if (at === 'done') return <Done />
  if (!adopting.begun) {
    return (
      <Start
        villageId={villageId}
        begin={(after, rules, unread = []) => {
          setLeftOut(unread)
          adopting.begin(after, rules)
        }}
      />
    )
  }
  if (at === 'meeting') return <Meeting adopting={adopting} back={toRules} done={() => go('done')} />
  if (at !== 'rules' && !wide) return <RuleEditor key={at.rule} adopting={adopting} at={at.rule} back={toRules} />
  const shown = openIn(adopting, at, last)
  return (
    <RuleList
      adopting={adopting}
      leftOut={leftOut}
      edit={(rule) => go({ rule })}
      next={() => go('meeting')}
      shown={wide ? shown : undefined}
      editor={<RuleEditor key={shown} adopting={adopting} at={shown} back={toRules} />}
    />
  )
}

const Done = () => (
  <Page title='定积分细则' reads='新的细则采用了，从现在起照这一版记分。'>
    <Empty drawing='nothingToDo' title='新的细则采用了' body='从现在起照这一版记分。已经报上来的，还照报的时候那一版。'>
      <Button onPress={() => open(routes.catalogue)}>看看新细则</Button>
    </Empty>
  </Page>
)
