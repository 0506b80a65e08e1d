import { nameKey } from '@shared/kernel/written'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { tell, toHousehold, toRole } from '../../kernel/messages'
import { type Refusal, refuse } from '../../kernel/refuse'
import type { Transaction } from '../../kernel/store'
import type { Input, Output } from '../contract-types'
import { accounts, type Household, households, type Resident, residents, signIns } from '../documents'
import { isDoorCode } from '../doors'
import { idLastFourHash } from '../numbers'
import { openAccount } from '../phones'
import { sayHousehold } from '../places'
import { contactOf, holdersOf } from '../roles'
import { isOpen, signInIdOf } from './request'
import { countGuess, triesToday } from './tries'

type Answer = Omit<Output<'signIn'>, 'contact'>

/** Nobody has more people under one number. */
const MOST_MEMBERS = 200

/**
 * Recognises a person of the roster by name and the last four of their identity number. With the door code they are in
 * at once; without it the grid worker is asked. Whatever does not match is answered alike, the code of another door
 * included: nobody learns which part was right.
 */
export async function signIn(call: Call, input: Input<'signIn'>): Promise<Output<'signIn'>> {
  const { gridId, groupId } = call.target
  const [answer, contact] = await Promise.all([
    change(
      call,
      ({ tx, call }, { candidate, desk }) => recognise(tx, call, input, candidate, desk),
      async () => {
        const [candidate, desk] = await Promise.all([findCandidate(call, input), deskOf(call)])
        return { candidate, desk }
      },
    ),
    contactOf(call, { villageId: villageOf(call), gridId, groupId }),
  ])
  return { ...answer, contact }
}

const isPerson = ({ settings }: Call, resident: Resident, input: Input<'signIn'>): boolean =>
  resident.householdId === input.householdId &&
  nameKey(resident.name) === nameKey(input.name) &&
  resident.idLastFourHash === idLastFourHash(settings, resident._id, input.idLastFour)

async function findCandidate(call: Call, input: Input<'signIn'>): Promise<string | undefined> {
  const members = await call.store.find(residents, { where: { householdId: input.householdId }, limit: MOST_MEMBERS })
  return members.find((member) => isPerson(call, member, input))?._id
}

/** Who is asked to recognise people here: the grid's worker, or the committee where there is none. */
async function deskOf(call: Call): Promise<string> {
  const { gridId } = call.target
  const villageId = villageOf(call)
  const workers = gridId ? await holdersOf(call, villageId, ['gridWorker']) : []
  return gridId && workers.some(({ grant }) => grant.placeId === gridId)
    ? toRole('gridWorker', gridId)
    : toRole('committee', villageId)
}

async function recognise(
  tx: Transaction,
  call: Call,
  input: Input<'signIn'>,
  candidate: string | undefined,
  desk: string,
): Promise<Answer | Refusal> {
  if (await tx.get(accounts, call.caller.openid)) throw refuse('ALREADY_SIGNED_IN')
  const household = await tx.get(households, input.householdId)
  if (!household) throw refuse('NOT_FOUND')
  const { doorCode } = input
  const withCode = doorCode !== undefined && isDoorCode(call.settings, household, doorCode)
  const guess = { household, withCode }
  const before = await triesToday(tx, call, guess)
  const resident = candidate ? await tx.get(residents, candidate) : null
  const isTheirDoor = doorCode === undefined || withCode
  const person = resident && isPerson(call, resident, input) && isTheirDoor ? resident : null
  const triesLeft = await countGuess(tx, call, guess, { before, isRight: person !== null })
  if (!person) return refuse('PERSON_NOT_MATCHED', { triesLeft })
  return doorCode === undefined ? ask(tx, call, household, person, desk) : confirm(tx, call, household, person)
}

async function confirm(tx: Transaction, call: Call, household: Household, resident: Resident): Promise<Answer> {
  const request = await tx.get(signIns, signInIdOf(call.caller.openid))
  if (request?.state === 'waiting') await tx.put(signIns, { ...request, state: 'confirmed' })
  await openAccount(tx, call, resident, call.caller.openid)
  await tell(tx, call, {
    villageId: household.villageId,
    audience: toHousehold(household._id),
    whose: resident.name,
    title: `${resident.name}登录了`,
    text: `${resident.name}用门上的户码，在一部手机上登录了${sayHousehold(household.head)}。要是您家没人这么做过，请马上打电话给网格员。`,
  })
  return { state: 'confirmed', askedAt: call.now }
}

/** Asks the grid worker. Asking again for the same person changes nothing and disturbs nobody. */
async function ask(
  tx: Transaction,
  call: Call,
  household: Household,
  resident: Resident,
  desk: string,
): Promise<Answer> {
  const _id = signInIdOf(call.caller.openid)
  const before = await tx.get(signIns, _id)
  if (before && before.residentId === resident._id && isOpen(before, { household, resident, now: call.now })) {
    return { state: 'waiting', askedAt: before.askedAt }
  }
  const { villageId, groupId, gridId, groupName } = household
  await tx.put(signIns, {
    _id,
    ...{ villageId, groupId, gridId, householdId: household._id },
    ...{ residentId: resident._id, openid: call.caller.openid, name: resident.name },
    ...{ household: sayHousehold(household.head), group: groupName, state: 'waiting', askedAt: call.now },
  })
  await tell(tx, call, {
    villageId,
    audience: desk,
    whose: resident.name,
    title: `${resident.name}想登录`,
    text: `${groupName}${sayHousehold(household.head)}的${resident.name}想在手机上登录，请您认一认是不是本人。`,
    about: { kind: 'signIn', id: _id },
  })
  return { state: 'waiting', askedAt: call.now }
}
