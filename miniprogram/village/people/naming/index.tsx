import { useRouter } from '@tarojs/taro'
import { cloud } from '@/cloud/link/link'
import { useHere } from '@/cloud/person/use-here'
import { useRead } from '@/cloud/reads/use-read'
import { useChange } from '@/cloud/wishes/use-change'
import { Faces } from '@/parts/faces'
import { NotSent } from '@/parts/not-sent'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { sayLine } from './say'
import { Wanted } from './wanted'

/** 怎么写我家的名字: on which list we stand how, since when; another way with a tap. `?id=` the household. */
export default function NamingPage() {
  const { id = '' } = useRouter().params
  const own = useHere().data?.me?.householdId === id
  const naming = useRead(['village', 'naming', id], () => cloud.village.naming({ householdId: id }))
  const choose = useChange('village.chooseNaming', `naming:${id}`)
  const whose = own ? '我家' : '他家'
  return (
    <Page
      title='怎么写名字'
      under={`${whose}的名字，随时能改，改了当时就变`}
      onRefresh={naming.again}
      reads={naming.data?.lines.map(sayLine).join('')}
      foot={choose.outcome && choose.outcome.is !== 'done' && <NotSent outcome={choose.outcome} />}
    >
      <Faces read={naming} what='这一页' refused={orSignIn('找到自家，才能选。')}>
        {({ lines, ...home }) => (
          <>
            {lines.map((line) => (
              <Wanted
                key={line.purpose}
                line={line}
                home={home}
                onChoose={(manner) =>
                  choose.send({ householdId: id, purpose: line.purpose, version: line.version, manner }, whose)
                }
              />
            ))}
          </>
        )}
      </Faces>
    </Page>
  )
}
