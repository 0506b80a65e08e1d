import type { RequestDetail } from '@shared/requests/contract'
import { sayUnderWay } from '@/requests/parts/say-request'

/** Which request it is, above every form. */
export const aboutOf = ({ request }: RequestDetail) => ({
  title: request.what,
  detail: `${request.where} · ${sayUnderWay(request)}`,
})
