import { MOST_ITEMS } from '@shared/inspection/rules'
import type { Rule } from '@shared/points/rule'
import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'
import { Faces } from '@/parts/faces'
import { Field } from '@/parts/field'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { Inspectors } from './inspectors'
import type { Question, StartForm } from './use-start'

interface AskedProps {
  readonly form: StartForm
  readonly question: Question
  /** What may stand on a sheet: what gives points to a whole household. */
  readonly rules: readonly Rule[]
  readonly villageId: string
}

/** The question of this screen. */
export function Asked({ form, question, rules, villageId }: AskedProps) {
  switch (question) {
    case 'what':
      return <What form={form} rules={rules} />
    case 'where':
      return <Where form={form} villageId={villageId} />
    case 'who':
      return <Inspectors form={form} villageId={villageId} />
  }
}

function What({ form, rules }: Pick<AskedProps, 'form' | 'rules'>) {
  const { title, ruleIds } = form.value
  const full = ruleIds.length >= MOST_ITEMS
  return (
    <>
      <Field
        label='叫什么名字'
        value={title}
        onInput={(next) => form.change({ title: next })}
        most={30}
        voice
        placeholder='比如：五月环境卫生评比'
      />
      <SectionHead title={`看哪几样（选了 ${ruleIds.length} 样）`} />
      <Sheet>
        {rules.map(({ id, name, points: { max } }) => {
          const chosen = ruleIds.includes(id)
          return (
            <Row
              key={id}
              title={name}
              detail={`最多 ${max} 分`}
              keepDetail
              chosen={chosen}
              onPress={full && !chosen ? undefined : () => form.turnRule(id)}
            />
          )
        })}
      </Sheet>
    </>
  )
}

function Where({ form, villageId }: Pick<AskedProps, 'form' | 'villageId'>) {
  const places = useRead(['village', 'groups', villageId], () => cloud.village.findHousehold({ villageId }))
  const { groupIds } = form.value
  return (
    <Faces read={places} what='村里的组' safe='您填的都还在手机里。'>
      {({ groups }) => (
        <Sheet>
          <Row title='全村都走' chosen={groupIds.length === 0} onPress={() => form.change({ groupIds: [] })} />
          {groups.map(({ id, name }) => (
            <Row key={id} title={name} chosen={groupIds.includes(id)} onPress={() => form.turnGroup(id)} />
          ))}
        </Sheet>
      )}
    </Faces>
  )
}
