import type { GrantedRole } from '@shared/kernel/access'
import type { HeldRole } from '@shared/village/contract'
import { DUTIES } from '@shared/village/terms'
import { Empty, RingContact } from '@/parts/faces'
import { Field } from '@/parts/field'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { ROLE_ORDER } from '@/village/office/parts/use-roles'
import { FindPerson } from './find-person'
import { Term } from './term'
import type { GrantForm } from './use-grant'

/** What each role is for, in one line. */
const WORK: Readonly<Record<GrantedRole, string>> = {
  committee: '管名册、职务和公示，最后把关',
  supervisor: '看着大家办事，可以提异议',
  groupLeader: '管一个组，核实好事、认人',
  gridWorker: '管一个网格，核实好事、认人',
  council: '评议积分，同意还是不同意',
  shopkeeper: '管积分超市的货和兑换',
  townOfficer: '看全镇各村办得怎么样',
}

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
          hint='这个号全村都看得到。不填，村民就打村办公室的。'
        />
      )
  }
}

function WhichRole({ form, mine }: Omit<AskedProps, 'villageId'>) {
  const ofTown = mine.some(({ role }) => role === 'townOfficer')
  return (
    <Sheet>
      {ROLE_ORDER.filter((role) => role !== 'townOfficer' || ofTown).map((role) => (
        <Row
          key={role}
          title={DUTIES[role]}
          detail={WORK[role]}
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
