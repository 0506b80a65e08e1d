import { OfflineError } from '@/cloud/link/errors'
import { useRead } from '@/cloud/reads/use-read'
import { Button } from '@/parts/button'
import { Bar, Empty, Faces, Loading } from '@/parts/faces'
import { SectionHead } from '@/parts/section-head'

const nothing = () => undefined
const never = () => new Promise<never>(() => undefined)
const broken = () => Promise.reject(new Error('broken on purpose, to be looked at'))
const unreachable = () => Promise.reject(new OfflineError('no network, on purpose'))

/** The four faces, each of a question that really loads, breaks or finds no network. */
export function FacesShown() {
  const waits = useRead(['gallery', 'never'], never)
  const breaks = useRead(['gallery', 'broken'], broken)
  const offline = useRead(['gallery', 'offline'], unreachable)
  return (
    <>
      <SectionHead title='正在开' />
      <Loading shape='rows' words='正在翻名单…' />
      <Faces read={waits} shape='book' what='您家的存折' safe='您的积分一分没少。'>
        {() => null}
      </Faces>
      <SectionHead title='还没有' />
      <Empty drawing='emptyPassbook' title='存折还是新的' body='帮邻居一把，扫扫门前，拍张照就能记第一笔。'>
        <Button icon='camera' onPress={nothing}>
          报第一件好事
        </Button>
      </Empty>
      <SectionHead title='打不开' />
      <Faces read={breaks} what='存折' safe='您的积分一分没少。'>
        {() => null}
      </Faces>
      <SectionHead title='没有网' />
      <Bar>没有网，这是昨天晚上 8 点的账</Bar>
      <Faces read={offline} what='存折'>
        {() => null}
      </Faces>
    </>
  )
}
