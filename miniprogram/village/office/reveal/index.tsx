import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { Empty, Faces, RingContact } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { ring } from '@/platform/phone'
import { goBack } from '@/platform/window'
import { type NumberField, type Person, useHousehold } from '@/village/office/parts/use-household'
import { Asking } from './asking'
import { Opened } from './opened'

/** 看全号: one number of one person, with a reason that they can read. `?id=` the household, `&resident=` the person. */
export default function RevealPage() {
  const { id = '', resident = '' } = useRouter().params
  const file = useHousehold(id)
  const person = file.data?.residents.find((one) => one.id === resident)
  if (person) return <Reveal person={person} />
  return (
    <Page title='看全号'>
      <Faces read={file} shape='page' what='这一户' safe='这一户的资料都在。'>
        {() => (
          <Empty drawing='nothingToDo' title='这个人不在这一户了' body='名册刚刚改过，退回去刷新一下。'>
            <Button onPress={goBack}>返回</Button>
            <RingContact />
          </Empty>
        )}
      </Faces>
    </Page>
  )
}

function Reveal({ person }: { person: Person }) {
  const [field, setField] = useState<NumberField>(person.phone ? 'phone' : 'idNumber')
  const [reason, setReason] = useState('')
  const reveal = useChange('village.revealNumber', `number:${person.id}:${field}`)
  const [value, setValue] = useState<string>()
  const said = reason.trim()
  const look = async () => {
    const outcome = await reveal.send({ residentId: person.id, field, reason: said }, person.name)
    if (outcome.is === 'done') setValue(outcome.answer.value)
  }
  if (value !== undefined) {
    const call = field === 'phone'
    return (
      <Page
        title={person.name}
        reads={value.split('').join(' ')}
        foot={
          call ? (
            <Button icon='phone' onPress={() => ring(value)}>
              打这个电话
            </Button>
          ) : (
            <Button kind='line' onPress={goBack}>
              看好了
            </Button>
          )
        }
      >
        <Opened person={person} field={field} value={value} />
      </Page>
    )
  }
  return (
    <Page
      title='看全号'
      under={`${person.name}，${person.relation}`}
      reads={`要看${person.name}的全号，先写为什么。看了会记下来，本人看得到。`}
      foot={
        <>
          <NotSent outcome={reveal.outcome} />
          <Button icon='lock' onPress={look} missing={said ? undefined : '先写为什么要看'}>
            看全号
          </Button>
        </>
      }
    >
      <Asking person={person} field={field} onField={setField} reason={reason} onReason={setReason} />
    </Page>
  )
}
