import type { RequestDetail } from '@shared/requests/contract'
import type { ReactNode } from 'react'
import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { REQUEST_ACTS } from '@/requests/parts/acts'
import { useRequest } from '@/requests/parts/use-request'
import { Discussing } from './discussing'
import { Helping } from './helping'
import { Mending } from './mending'
import { Moving } from './moving'
import { Postponing } from './postponing'
import { Rating } from './rating'
import { Saying } from './saying'
import { Turning } from './turning'

/** One act on a request. `?id=` the request, `&action=` the act. */
export default function RequestActPage() {
  const read = useRequest(useWays().params.id)
  return (
    <ActPage acts={REQUEST_ACTS} read={read} what='这件事'>
      {(act, detail) => formOf(act, detail)}
    </ActPage>
  )
}

function formOf(act: keyof typeof REQUEST_ACTS, detail: RequestDetail): ReactNode {
  switch (act) {
    case 'finish':
    case 'help':
    case 'note':
      return <Mending act={act} detail={detail} />
    case 'pass':
    case 'rule':
      return <Moving act={act} detail={detail} />
    case 'agree':
    case 'revisit':
      return <Rating act={act} detail={detail} />
    case 'assign':
    case 'hand':
      return <Helping act={act} detail={detail} />
    case 'discuss':
      return <Discussing detail={detail} />
    case 'postpone':
      return <Postponing detail={detail} />
    case 'turn':
      return <Turning detail={detail} />
    default:
      return <Saying act={act} detail={detail} />
  }
}
