import type { ReactNode } from 'react'
import { type Here, useHere } from '@/cloud/person/use-here'
import { Faces } from '@/parts/faces'
import { NotSignedIn } from '@/parts/not-signed-in'

/** Whoever has signed in, and where they are. */
export type Signed = Here & { readonly me: NonNullable<Here['me']> }

const isSigned = (here: Here): here is Signed => here.me !== null

/** Where the person of the office is; `signed` is there once it is known and they have signed in. */
export function useOffice() {
  const read = useHere()
  return { read, signed: read.data && isSigned(read.data) ? read.data : undefined }
}

/** The ground of every page of the office: who one is comes before what one may do. */
export function Office({
  office: { read, signed },
  children,
}: {
  office: ReturnType<typeof useOffice>
  children: (signed: Signed) => ReactNode
}) {
  return (
    <Faces read={read} what='这一页' safe='村里的资料都在。'>
      {() => (signed ? children(signed) : <NotSignedIn body='村干部和网格员也先找到自家，登录以后才能办。' />)}
    </Faces>
  )
}
