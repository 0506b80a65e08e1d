import type { ClaimLine } from '@shared/points/contract'
import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { useOutbox } from '@/cloud/wishes/outbox'
import { Button } from '@/parts/button'
import { ListPage } from '@/parts/matter/list-page'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { OwnClaimRow } from '@/points/parts/claim-row'
import { open, routes } from '@/routes'
import { OnThePhone } from './on-the-phone'

/** 我家报的: what still waits on this phone, then the household's claims and letters, newest first. */
export default function MyClaimsPage() {
  const pages = usePages(['points', 'mine'], (cursor) => cloud.points.listMine({ cursor }))
  const parcels = useOutbox().filter(({ path: [context] }) => context === 'points')
  return (
    <ListPage
      pages={pages}
      refOf={({ id }) => `claim:${id}`}
      title='我家报的'
      what='单子'
      signedIn='找到自家，就能看到报过的。'
      reads={(newest) => (newest ? `您家报过的，最近的是${newest.rule}。` : '您家还没有报过。')}
      foot={
        <Button icon='camera' onPress={() => open(routes.raiseClaim)}>
          拍照报好事
        </Button>
      }
      above={parcels.length > 0 && <OnThePhone parcels={parcels} />}
      empty={{
        drawing: 'emptyPassbook',
        title: '还没有报过',
        body: '帮邻居一把，扫扫门前，拍张照就能记第一笔。',
      }}
    >
      {(lines) => (
        <>
          <Claims title='村里的信' claims={lines.filter(({ kind }) => kind === 'deduction')} />
          <Claims title='报的好事' claims={lines.filter(({ kind }) => kind === 'award')} />
        </>
      )}
    </ListPage>
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
