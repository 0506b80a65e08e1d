import { cloud } from '@/cloud/link/link'
import { useRead } from '@/cloud/reads/use-read'

export type Talk = Awaited<ReturnType<typeof cloud.requests.talk>>

/** The first page of 说事; other pages know by it whether one says here what is wrong. */
export const useTalk = (villageId: string | undefined) =>
  useRead(['requests', 'talk', villageId], () => cloud.requests.talk({ villageId: villageId ?? '' }), {
    when: villageId !== undefined,
  })
