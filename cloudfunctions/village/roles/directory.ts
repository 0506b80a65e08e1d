import type { GrantedRole } from '@shared/kernel/access'
import { OFFICE_ORDER, OFFICES } from '@shared/village/offices'
import { type Call, villageOf } from '../../kernel/call'
import type { Output } from '../contract-types'
import { places } from '../documents'
import { peopleNamed } from '../naming'
import { unitsOf } from '../places'
import { type Holder, holdersOf, holdersOver, officeContact } from './holders'

const PARTY = 'partyMember'
/** What everybody of the village reads of. That somebody is of the party, only where they agreed to it. */
const LISTED = OFFICE_ORDER.filter((role) => OFFICES[role].knownTo === 'village' || role === PARTY)

/**
 * Who holds which office now, for whoever of the village looks for them: its own, and those of its town and the town's units,
 * wherever these people live. A number is told only where one was given for being rung.
 */
export async function directory(call: Call): Promise<Output<'directory'>> {
  const villageId = villageOf(call)
  const [ours, above, village] = await Promise.all([
    holdersOf(call, villageId, LISTED).then((found) => agreed(call, found)),
    placesAbove(call).then((ids) => holdersOver(call, ids, LISTED)),
    call.store.get(places, villageId),
  ])
  // Somebody of this village may hold an office over another place of the town: once is enough.
  const holders = new Map([...ours, ...above].map((holder) => [nameOf(holder), holder]))
  return {
    offices: LISTED.map((role) => ({ role, holders: linesOf(role, [...holders.values()]) })).filter(
      ({ holders }) => holders.length > 0,
    ),
    office: officeContact(village),
  }
}

/** Without those of the party who did not say yes to being named there, asked at this moment. */
async function agreed(call: Call, holders: readonly Holder[]): Promise<Holder[]> {
  const ofParty = holders.filter(({ grant }) => grant.role === PARTY).map(({ resident }) => resident)
  const named = await peopleNamed(call, 'party', ofParty)
  return holders.filter(({ grant, resident }) => grant.role !== PARTY || named.has(resident._id))
}

const nameOf = ({ resident: { _id }, grant: { role, placeId } }: Holder): string => `${_id} ${role} ${placeId}`

async function placesAbove({ store, target: { townId } }: Call): Promise<string[]> {
  if (townId === undefined) return []
  return [townId, ...(await unitsOf(store, townId)).map(({ _id }) => _id)]
}

type Line = Output<'directory'>['offices'][number]['holders'][number]

const linesOf = (wanted: GrantedRole, holders: readonly Holder[]): Line[] =>
  holders
    .filter(({ grant: { role } }) => role === wanted)
    .map(({ resident: { name }, grant: { placeName, until, phone } }) => ({ name, placeName, until, phone }))
    .sort((a, b) => inNumber.compare(a.placeName, b.placeName) || inNumber.compare(a.name, b.name))

const inNumber = new Intl.Collator('zh', { numeric: true })
