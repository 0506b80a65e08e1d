import type { ClaimLine } from '@shared/points/contract'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { useOutbox } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { More } from '@/parts/more'
import { orSignIn } from '@/parts/not-signed-in'
import { Page } from '@/parts/page'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { OwnClaimRow } from '@/points/parts/claim-row'
import { open, routes } from '@/routes'
import { OnThePhone } from './on-the-phone'

/** 我家报的: what still waits on this phone, then the household's claims and letters, newest first. */
export default function MyClaimsPage() {
  const claims = usePages(['points', 'mine'], (cursor) => cloud.points.listMine({ cursor }))
  const parcels = useOutbox().filter(({ path: [context] }) => context === 'points')
  const count = claims.data?.length ?? 0
  return (
    <Page
      title='我家报的'
      onRefresh={claims.again}
      reads={claims.data && (count === 0 ? '您家还没有报过。' : `您家报过的，最近的是${claims.data[0]?.rule ?? ''}。`)}
      foot={
        <Button icon='camera' onPress={() => open(routes.raiseClaim)}>
          拍照报好事
        </Button>
      }
    >
      {parcels.length > 0 && <OnThePhone parcels={parcels} />}
      <Faces read={claims} what='单子' refused={orSignIn('找到自家，就能看到报过的。')}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty drawing='emptyPassbook' title='还没有报过' body='帮邻居一把，扫扫门前，拍张照就能记第一笔。' />
          ) : (
            <>
              <Claims title='村里的信' claims={lines.filter(({ kind }) => kind === 'deduction')} />
              <Claims title='报的好事' claims={lines.filter(({ kind }) => kind === 'award')} />
            </>
          )
        }
      </Faces>
      <More pages={claims} older />
    </Page>
  )
}

/** Claims of one kind under their heading; nothing where there are none. */
const Claims = ({ title, claims }: { title: string; claims: readonly ClaimLine[] }) =>
  claims.length > 0 && (
    <>
      <SectionHead title={title} />
      <Sheet>
        {claims.map((claim) => (
          <OwnClaimRow key={claim.id} claim={claim} />
        ))}
      </Sheet>
    </>
  )
