/** Fills an empty local cloud with a village that has lived in it for sixteen days. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { DAY_MS, HOUR_MS, villageTime } from '@shared/kernel/time'
import * as z from 'zod'
import { readSettings } from '../../cloudfunctions/kernel/settings'
import { openStore } from '../../cloudfunctions/kernel/store/database'
import { type FirstPerson, type Founded, foundVillage, type NamedPlace } from '../operator/found-village'
import {
  CAST,
  CLERK,
  COUNTY,
  NEIGHBOUR,
  NEIGHBOUR_CLERK,
  NEWCOMER,
  OFFICER,
  OUTSIDERS,
  type Part,
  TOWN,
  TOWN_OFFICER,
  UNIT,
  VILLAGE,
  WAITING,
} from './cast'
import { type Deed, deedsOf } from './deeds'
import { type DemoPerson, type Doors, openDoors } from './doors'
import { type DemoRoster, demoVillage, neighbourVillage, rosterWorkbook } from './index'
import { mark, openUploads, readMarker, watchClock } from './marker'
import { openMarket } from './market'
import { openMeetings } from './meetings'
import { openPledges } from './pledges'
import { openRequests } from './requests'
import { adoptRules, chooseNames, NOTICES, newcomersCredentials, settle, waitAtTheDoor } from './settle'
import { type Actor, householdWith, importRoster, key, type Stage } from './stage'
import { type Desks, openStory, type Story } from './story'
import { openTrouble } from './trouble'
import { openWalk } from './walk'

/** A running local cloud, and where it keeps its things. */
export interface SeedOptions {
  readonly url: string
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  readonly dataDir: string
  /** What time it is in the cloud, epoch ms. */
  readonly clock: { now(): number }
  /** Writes until `keep` may be lost in a power cut: then they are made again. */
  readonly database: { keep(): void }
  /** Is told how far it has come. */
  readonly say: (line: string) => void
}

/**
 * Fills the cloud, unless it has been filled or holds a village of its own. What was begun and cut short is told again from
 * its beginning, and so goes on where it stopped. Answers whom one can sign in as.
 */
export async function seedDemo(options: SeedOptions): Promise<readonly DemoPerson[]> {
  const { clock, database, dataDir, say, url } = options
  const known = readMarker(dataDir)
  if (known?.state === 'done') return known.people
  const gates = openDoors(url, openUploads(dataDir))
  if (known) say('The village was begun before: it goes on where it stopped')
  else if ((await gates.as(NEWCOMER.openid).village.listVillages({})).villages.length > 0) return []
  const start = known?.start ?? beginning(clock.now())
  const watch = watchClock(dataDir, start, () => clock.now())
  const doors: Doors = { ...gates, waitUntil: (at) => watch.moving(() => gates.waitUntil(at)) }
  try {
    const people = await introduce(doors, await fill(options, doors, start))
    watch.end()
    database.keep()
    mark(dataDir, { state: 'done', people })
    say('The village is ready.')
    return people
  } finally {
    watch.end()
  }
}

/** The last day on which the functions act; the visitor finds the village on its morning. */
const LAST_DAY = 16
/** What is reported on the day before stays with the council. */
const STORY_DAYS = [0, 2, 4, 6, 8, 10, 12, 14, 15, LAST_DAY] as const

/** Fills the cloud; answers what those type who have not signed in. */
async function fill(options: SeedOptions, doors: Doors, start: number): Promise<Typed> {
  const { say } = options
  await doors.waitUntil(start)
  say('Two villages are founded, and their rosters imported')
  const roster = demoVillage()
  const clerk = await openVillage({ ...options, doors, start }, VILLAGE, CLERK, roster, true)
  await openVillage({ ...options, doors, start }, NEIGHBOUR, NEIGHBOUR_CLERK, neighbourVillage(), false)
  const stage: Stage = { doors, villageId: VILLAGE.id, roster, start, clerk: clerk.cloud }
  say('People come in, take their offices and adopt their rules')
  const desks: Desks = { ...(await settle(stage, clerk)), rule: await adoptRules(stage) }
  await chooseNames(stage, desks)
  await live(stage, desks, say)
  const waiting = await waitAtTheDoor(stage)
  await desks.actor('demo-sun-yuying').cloud.village.setPreference({ elder: true, readAloud: true, key: key('elder') })
  return { newcomer: await newcomersCredentials(stage), waiting }
}

/** Eight in the morning of the third day of a month: the story never crosses the end of a month, where rankings begin anew. */
function beginning(now: number): number {
  const third = villageTime(now).date(3).startOf('day').add(8, 'hour')
  return (third.valueOf() >= now ? third : third.add(1, 'month')).valueOf()
}

async function live(stage: Stage, desks: Desks, say: SeedOptions['say']): Promise<void> {
  const { start } = stage
  const story = openStory(stage, desks)
  const trouble = openTrouble(stage, desks, story)
  const market = openMarket(stage, desks)
  const walk = openWalk(stage, desks)
  const meet = openMeetings(stage, desks)
  const promise = openPledges(stage, desks)
  const ask = openRequests(stage, desks)
  const deeds = deedsOf(stage.roster)
  for (const day of STORY_DAYS) {
    const today = deeds.filter((deed) => deed.day === day)
    say(`Day ${day + 1} of ${LAST_DAY + 1}: ${today.length} good deeds are reported`)
    await stage.doors.waitUntil(start + day * DAY_MS)
    await oneDay(stage, story, today, day)
    if (day < LAST_DAY) {
      await stage.doors.waitUntil(start + day * DAY_MS + 11 * HOUR_MS)
      await story.vote()
    }
    await trouble(day)
    await walk(day)
    await meet(day)
    await promise(day)
    await ask(day)
    await market.evening(day)
  }
  await market.lastMinute()
}

async function oneDay(stage: Stage, story: Story, today: readonly Deed[], day: number): Promise<void> {
  for (const { title, text } of NOTICES.filter((notice) => notice.day === day)) {
    await stage.clerk.village.publishNotice({ villageId: stage.villageId, title, text, key: key(title) })
  }
  await story.check()
  await story.report(today)
}

/** What the founding of a village needs: the cloud, its doors, and the story's first morning. */
interface Opening extends SeedOptions {
  readonly doors: Doors
  readonly start: number
}

/** A village is founded from outside; from there on its clerk does everything at the public doors. */
async function openVillage(
  opening: Opening,
  village: NamedPlace,
  { openid, name }: Part,
  roster: DemoRoster,
  withOfficer: boolean,
): Promise<Actor> {
  const idNumber = householdWith({ roster }, name).residents.find((resident) => resident.name === name)?.idNumber ?? ''
  const clerk = { name, idNumber }
  const { doors } = opening
  const founded = await found(opening, village, clerk, withOfficer ? OFFICER : null)
  const actor = await enterOffice(doors, founded, openid, clerk)
  if (withOfficer) await enterOffice(doors, founded, TOWN_OFFICER.openid, OFFICER)
  await importRoster(doors, openid, village.id, await rosterWorkbook(roster))
  // The roster has led the clerk from the office to their own household.
  const { household } = await actor.cloud.village.me({})
  return { ...actor, householdId: household?.id ?? actor.householdId }
}

async function enterOffice(
  doors: Doors,
  founded: Founded,
  openid: string,
  { name, idNumber }: FirstPerson,
): Promise<Actor> {
  const cloud = doors.as(openid)
  const { officeId, doorCode } = founded
  await cloud.village.signIn({
    householdId: officeId,
    name,
    idLastFour: idNumber.slice(-4),
    doorCode,
    key: key(officeId),
  })
  const { members } = await cloud.village.me({})
  return { openid, name, cloud, householdId: officeId, residentId: members.find(({ me }) => me)?.id ?? '' }
}

const keptKeys = z.object({ variables: z.object({ CUNXING_SECRET: z.string() }) })

/** The one thing that is not done at a public door: an operator founds the village. */
function found(
  { env, secretId, secretKey, url, dataDir, start }: Opening,
  village: NamedPlace,
  clerk: FirstPerson,
  townOfficer: FirstPerson | null,
): Promise<Founded> {
  // The SDK otherwise asks Tencent's network, before every request, where it runs.
  process.env.SUMERU_ENV = 'test'
  const app = tcb.init({ env, secretId, secretKey, serviceUrl: `${url}/admin` })
  const { CUNXING_SECRET } = process.env
  const secret =
    CUNXING_SECRET ??
    keptKeys.parse(JSON.parse(readFileSync(path.join(dataDir, 'keys.json'), 'utf8'))).variables.CUNXING_SECRET
  const settings = readSettings({ ...process.env, CUNXING_SECRET: secret })
  const outside = townOfficer === null ? {} : { unit: UNIT, others: OUTSIDERS }
  const founding = { county: COUNTY, town: TOWN, village, phone: '0990-1000001', clerk, townOfficer, ...outside }
  return foundVillage(openStore(app.database()), settings, start, founding)
}

/** What a visitor can type at a door, as the demonstration tells them. */
interface Typed {
  readonly newcomer: string
  readonly waiting: string
}

async function introduce(doors: Doors, { newcomer, waiting }: Typed): Promise<readonly DemoPerson[]> {
  const shown = (parts: readonly Part[], group: string): DemoPerson[] =>
    parts.flatMap(({ openid, name, note }) => (note === null ? [] : [{ openid, label: name, note, group }]))
  const people = [
    ...shown([...CAST, CLERK], VILLAGE.name),
    ...shown([TOWN_OFFICER], TOWN.name),
    ...shown([NEIGHBOUR_CLERK], NEIGHBOUR.name),
    ...shown([withCredentials(NEWCOMER, newcomer), withCredentials(WAITING, waiting)], '还没登录'),
  ]
  await doors.introduce(people)
  return people
}

const withCredentials = (part: Part, typed: string): Part => ({ ...part, note: `${part.note}：${typed}` })
