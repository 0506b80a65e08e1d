import { consents, type Manner, mannerOf, NAMING, PURPOSES, type PurposeName, sayNamed } from '@shared/village/naming'
import type { NamingLine } from '@shared/village/naming-page'
import { type Call, villageOf } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import type { Input, Output } from '../contract-types'
import { type Household, households, type Resident, residents } from '../documents'
import { isOffice } from '../places'
import { assessedIn } from './assessments'
import { namings } from './documents'
import { choiceOf } from './names'
import { bearerOf, whyNotFull } from './who'

/** Whether a purpose concerns this person: whoever is not of the party is not asked about it. */
export const concerns = (purpose: PurposeName, person: Resident | null, now: number): boolean => {
  const { office } = NAMING[purpose]
  return office === undefined || (person?.grants.some(({ role, until }) => role === office && until > now) ?? false)
}

/** How a household stands on the village's lists; to its own people also how they stand there themselves. */
export async function naming(call: Call, { householdId }: Input<'naming'>): Promise<Output<'naming'>> {
  const { store, caller, now } = call
  const own = caller.householdId === householdId ? caller.residentId : undefined
  const [home, person, ofHome, ofPerson, assessed] = await Promise.all([
    store.get(households, householdId),
    own === undefined ? null : store.get(residents, own),
    store.get(namings, householdId),
    own === undefined ? null : store.get(namings, own),
    assessedIn(store, villageOf(call)),
  ])
  if (!home || isOffice(home.head)) throw refuse('NOT_FOUND')
  const mine = PURPOSES.filter(
    (purpose) => NAMING[purpose].of === 'household' || (person !== null && concerns(purpose, person, now)),
  )
  const lineOf = (purpose: PurposeName): NamingLine => {
    const rule = NAMING[purpose]
    const choice = choiceOf(rule.of === 'household' ? ofHome : ofPerson, purpose)
    const bearer = bearerOf(call, purpose, { home, person })
    const counts = choice !== undefined && (choice.manner !== 'full' || consents(choice, bearer.name, now))
    const notFull = whyNotFull(call, purpose, { home, person, assessed })
    return {
      ...{ purpose, version: rule.version, chosen: counts ? choice.manner : null },
      shown: shownAs(rule.of, home, mannerOf(purpose, choice, bearer, { now, near: true })),
      since: counts ? choice.at : null,
      until: counts ? choice.until : null,
      offers: rule.offers.filter((manner) => manner !== 'full' || notFull === null),
      notFull,
      open: choice === undefined,
    }
  }
  return { head: home.head, number: home.number, lines: mine.map(lineOf) }
}

const shownAs = (of: 'household' | 'person', home: Household, manner: Manner): string | null =>
  of === 'household' ? sayNamed(home, manner) : manner === 'full' ? '党员' : null
