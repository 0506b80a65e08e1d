import type { Stream } from '@shared/requests/terms'
import { OFFICES } from '@shared/village/offices'
import { cloud } from '@/cloud/link/link'
import { useHere } from '@/cloud/person/use-here'
import { useRead } from '@/cloud/reads/use-read'

const GOES_TO = { civil: '先交给网格员和组长', village: '交给村委会', government: '交给镇上' } as const
const MANY = 2

/** Who is asked, by name: of a group, and of what is wrong there. Where names are not known yet, by office. */
export function useAsked(villageId = '') {
  const me = useHere().data
  const directory = useRead(['village', 'directory', villageId], () => cloud.village.directory({ villageId }), {
    when: villageId !== '',
  })
  const holders = (wanted: string) => directory.data?.offices.find(({ role }) => role === wanted)?.holders ?? []
  const leadersOf = (group: string): string =>
    sayNames(holders('groupLeader').filter(({ placeName }) => placeName === group))
  return {
    leadersOf,
    /** `先交给 1组组长孙满仓`; one's own group is asked where none is named. */
    say: (stream: Stream, group?: string): string => {
      if (stream !== 'civil') {
        const names = sayNames(holders(stream === 'village' ? 'committee' : 'townOfficer'))
        return names === '' ? GOES_TO[stream] : `${GOES_TO[stream]}：${names}`
      }
      if (directory.data === undefined) return GOES_TO.civil
      if (group === undefined)
        return me && me.contact.duty !== '' ? `先交给${me.contact.duty}${me.contact.name}` : GOES_TO.civil
      const names = leadersOf(group)
      return names === ''
        ? `${group}还没有组长，一天没人接就交到村里`
        : `先交给${group}${OFFICES.groupLeader.word}${names}`
    },
  }
}

const sayNames = (people: readonly { readonly name: string }[]): string => {
  const names = [...new Set(people.map(({ name }) => name))]
  return names.length > MANY ? `${names.slice(0, MANY).join('、')}等 ${names.length} 人` : names.join('、')
}
