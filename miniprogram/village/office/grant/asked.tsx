import type { HeldRole } from '@shared/village/contract'
import { mayName, OFFICE_ORDER, OFFICES } from '@shared/village/offices'
import { Empty, RingContact } from '@/parts/faces'
import { Field } from '@/parts/field'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { FindPerson } from './find-person'
import { Term } from './term'
import type { GrantForm } from './use-grant'

interface AskedProps {
  readonly form: GrantForm
  readonly villageId: string
  /** What the person who gives the role holds: only the town gives the town's. */
  readonly mine: readonly HeldRole[]
}

/** The question of this screen. */
export function Asked({ form, villageId, mine }: AskedProps) {
  switch (form.question) {
    case 'who':
      return <FindPerson form={form} villageId={villageId} />
    case 'role':
      return <WhichRole form={form} mine={mine} />
    case 'place':
      return <WhichPlace form={form} />
    case 'until':
      return <Term form={form} />
    case 'phone':
      return (
        <Field
          label='村民有事打哪个号'
          value={form.value.phone}
          onInput={(phone) => form.change({ phone })}
          most={20}
          placeholder='手机或座机，不填也行'
          hint='先问过本人：这个号全村都看得到。不填，就打村办公室的。'
        />
      )
  }
}

function WhichRole({ form, mine }: Omit<AskedProps, 'villageId'>) {
  const held = mine.map(({ role }) => role)
  return (
    <Sheet>
      {OFFICE_ORDER.filter((role) => mayName(held, role)).map((role) => (
        <Row
          key={role}
          title={OFFICES[role].word}
          detail={OFFICES[role].opens ? OFFICES[role].work : `${OFFICES[role].work}；手机上只登记`}
          chosen={form.value.role === role}
          onPress={() => form.change({ role, placeId: '' })}
        />
      ))}
    </Sheet>
  )
}

/** Groups and grids come with the roster. */
function WhichPlace({ form }: Pick<AskedProps, 'form'>) {
  if (form.choices.length === 0) {
    return (
      <Empty drawing='nothingToDo' title='村里还没有能管的地方' body='名册里写清每户的组和网格，导入以后就有了。'>
        <RingContact />
      </Empty>
    )
  }
  return (
    <Sheet>
      {form.choices.map(({ id, name }) => (
        <Row key={id} title={name} chosen={form.placeId === id} onPress={() => form.change({ placeId: id })} />
      ))}
    </Sheet>
  )
}
