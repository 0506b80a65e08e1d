import { villageTime } from '@shared/kernel/time'
import { type Choice, consents, NAMING, type PurposeName, sayManner } from '@shared/village/naming'
import type { NamingLine } from '@shared/village/naming-page'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toHousehold, toRole, YOURS } from '../../kernel/messages'
import { refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import { DONE, type Input, type Output } from '../contract-types'
import { type Household, households, type Resident, residents } from '../documents'
import { isOffice } from '../places'
import { assessedIn } from './assessments'
import { type Naming, namings } from './documents'
import { choiceOf } from './names'
import { concerns } from './page'
import { whyNotFull } from './who'

type Asked = Input<'chooseNaming'>

const REFUSALS: Readonly<Record<NonNullable<NamingLine['notFull']>, Parameters<typeof refuse>[0]>> = {
  child: 'NAMING_OF_A_CHILD',
  headOnly: 'NAMING_HEAD_ONLY',
  notReady: 'NAMING_NOT_READY',
}

/**
 * Chooses how one is named for a purpose. In full only by whose name it is; less, by anybody of the household, or on their word
 * by whoever looks after it, of which the household is told. It holds at once: lists ask when they are read.
 */
export const chooseNaming = (call: Call, asked: Asked): Promise<Output<'chooseNaming'>> =>
  change(
    call,
    async ({ tx, call, note }, assessed) => {
      const { householdId, purpose, manner } = asked
      const { home, person } = await whose(tx, call, asked)
      if (manner === 'full') {
        const why = whyNotFull(call, purpose, { home, person, assessed })
        if (why) throw refuse(REFUSALS[why])
      }
      const ofPerson = NAMING[purpose].of === 'person'
      const _id = ofPerson && person ? person._id : householdId
      const name = ofPerson && person ? person.name : home.head
      const before = await tx.get(namings, _id)
      const after = withChoice(before, { _id, villageId: home.villageId }, choiceFor(call, asked, name))
      await tx.put(namings, after)
      note.subject = `naming:${_id}`
      const said = choiceOf(before, purpose)
      note.steps = [{ action: 'choose', from: said ? `${purpose}:${said.manner}` : '', to: `${purpose}:${manner}` }]
      if (person === null) await tellHousehold(tx, call, asked)
      const onPaper = (naming: Naming | null) => isOnPaper(naming, home, call.now)
      if (onPaper(before) && !onPaper(after)) await askForNewPaper(tx, call, home)
      return DONE
    },
    () => assessedIn(call.store, villageOf(call)),
  )

/** The household, and whoever of it is asking. What is a person's own is nobody else's to say. */
async function whose(
  tx: Transaction,
  { caller, now }: Call,
  { householdId, purpose, version, manner }: Asked,
): Promise<{ home: Household; person: Resident | null }> {
  const home = await tx.get(households, householdId)
  if (!home || isOffice(home.head)) throw refuse('NOT_FOUND')
  const { version: current, offers, of } = NAMING[purpose]
  if (version !== current || !offers.includes(manner)) throw refuse('NAMING_CHANGED')
  const own = caller.householdId === householdId && caller.residentId !== undefined
  const person = own && caller.residentId ? await tx.get(residents, caller.residentId) : null
  if (of === 'person' && !(person && concerns(purpose, person, now))) throw refuse('NAMING_OWN_ONLY')
  return { home, person }
}

function choiceFor({ now }: Call, { purpose, version, manner }: Asked, name: string): Choice {
  const lasts = villageTime(now).add(NAMING[purpose].lastsYears, 'year').endOf('day').valueOf()
  return { purpose, version, manner, at: now, until: manner === 'full' ? lasts : null, name }
}

const withChoice = (before: Naming | null, of: Omit<Naming, 'choices'>, choice: Choice): Naming => ({
  ...of,
  choices: [...(before?.choices ?? []).filter(({ purpose }) => purpose !== choice.purpose), choice],
})

/** Whether paper that was printed may bear the name in full: it takes both, the wall's yes and that of a list. */
function isOnPaper(naming: Naming | null, { head }: Household, now: number): boolean {
  const yes = (purpose: PurposeName) => {
    const choice = choiceOf(naming, purpose)
    return choice !== undefined && consents(choice, head, now)
  }
  return yes('wall') && (yes('ranking') || yes('notices'))
}

const tellHousehold = (tx: Transaction, call: Call, { householdId, purpose, manner }: Asked): Promise<void> =>
  tell(tx, call, {
    ...{ villageId: villageOf(call), audience: toHousehold(householdId), whose: YOURS },
    title: `${NAMING[purpose].word}上，您家改成“${sayManner(purpose, manner)}”了`,
    text: `${call.callerName}替您家选的。想改回来，在“我的”里点“怎么写我家的名字”。`,
  })

/** What hangs on a wall does not ask when it is read. Nobody is named in the asking either. */
const askForNewPaper = (tx: Transaction, call: Call, { villageId }: Household): Promise<void> =>
  tell(tx, call, {
    ...{ villageId, audience: toRole('committee', villageId), whose: '村里的公示栏' },
    title: '村里的公示栏：请换一张纸',
    text: '有人家收回了写全名。墙上贴着的挣分榜、公示和评比结果，请今天重印一张换下来，旧的收好不要外传。',
  })
