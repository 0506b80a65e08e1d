import { cloud } from '@/cloud/link/link'
import { useMatter } from '@/parts/matter/use-matter'

/** One request with its story. */
export const useRequest = (requestId = '') =>
  useMatter(['requests', 'request', requestId], () => cloud.requests.request({ requestId }))
