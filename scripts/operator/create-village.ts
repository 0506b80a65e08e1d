// Makes a village with its first clerk:  npm run village -- --help
import { parseArgs } from 'node:util'
import { GRANTED_ROLES } from '@shared/kernel/access'
import { id } from '@shared/kernel/schemas'
import { checkIdNumber } from '@shared/village/id-number'
import { OFFICE_ORDER, OFFICES } from '@shared/village/offices'
import { type FirstPerson, foundVillage, type NamedPlace, type Other } from './found-village'
import { openInstance, WHERE_USAGE, whereOptions } from './where'

/** Offices over a place that is named here; groups and grids come with the roster. */
const OUTSIDE = OFFICE_ORDER.filter((role) =>
  OFFICES[role].over.some((kind) => ['county', 'town', 'unit', 'village'].includes(kind)),
)

const USAGE = `npm run village -- --county ID:NAME --town ID:NAME --village ID:NAME --clerk NAME:IDNUMBER
                  [--officer NAME:IDNUMBER] [--unit ID:NAME] [--office ROLE:NAME:IDNUMBER ...]
                  [--phone OFFICE_NUMBER] [where]

  --county, --town, --village   a short id of letters, digits and dashes, and the name: qingshiwan:青石湾村
  --clerk                       the first of the village committee (village clerk), who imports the roster
  --officer                     the first officer of the town, who works from this village's office
  --unit                        a department or station of the town that sends people to the village
  --office                      somebody whom no roster names, with their office; may be given more than once:
${OUTSIDE.map((role) => `                                ${role} (${OFFICES[role].word}, over the ${OFFICES[role].over[0]})`).join('\n')}
  --phone                       the number that villagers ring when nobody else can help

${WHERE_USAGE}

It may be run again: what is there stays, what is missing is added.`

const argument = { type: 'string' } as const
const options = {
  ...{
    county: argument,
    town: argument,
    village: argument,
    clerk: argument,
    officer: argument,
    phone: argument,
    unit: argument,
  },
  office: { type: 'string', multiple: true },
  ...whereOptions,
  help: { type: 'boolean', default: false },
} as const

/** `a:b`, both of them there. */
function pair(option: string, value: string | undefined): [string, string] {
  const [first = '', second = '', ...more] = (value ?? '').split(':').map((part) => part.trim())
  if (first === '' || second === '' || more.length > 0) throw new Error(`--${option} needs two parts, like A:B.`)
  return [first, second]
}

function placeFrom(option: string, value: string | undefined): NamedPlace {
  const [placeId, name] = pair(option, value)
  if (!id.safeParse(placeId).success || placeId.length > 24) {
    throw new Error(`--${option}: ${placeId} is no id; use up to 24 letters, digits and dashes.`)
  }
  return { id: placeId, name }
}

function personFrom(option: string, value: string | undefined): FirstPerson {
  const [name, written] = pair(option, value)
  const idNumber = written.toUpperCase()
  if (checkIdNumber(idNumber) !== 'ok') throw new Error(`--${option}: the identity number of ${name} is not right.`)
  return { name, idNumber }
}

function officeFrom(value: string): Other {
  const [named = '', ...person] = value.split(':')
  const role = GRANTED_ROLES.find((one) => one === named)
  if (!role || !OUTSIDE.includes(role)) throw new Error(`--office: ${named} is none of ${OUTSIDE.join(', ')}.`)
  return { role, person: personFrom('office', person.join(':')) }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  if (values.help) return console.log(USAGE)
  const founding = {
    county: placeFrom('county', values.county),
    town: placeFrom('town', values.town),
    village: placeFrom('village', values.village),
    clerk: personFrom('clerk', values.clerk),
    townOfficer: values.officer === undefined ? null : personFrom('officer', values.officer),
    unit: values.unit === undefined ? undefined : placeFrom('unit', values.unit),
    others: (values.office ?? []).map(officeFrom),
    phone: values.phone ?? null,
  }
  const { store, settings, now } = await openInstance(values)
  const founded = await foundVillage(store, settings, now, founding)
  const people = [founding.clerk, founding.townOfficer, ...founding.others.map(({ person }) => person)]
  const names = people.flatMap((person) => person?.name ?? [])
  console.log(`${founding.village.name} (${founded.villageId}) is ready.`)
  console.log(`Sign in at 村委会 as ${names.join(' or ')}, with the last four of the identity number.`)
  console.log(`Door code of 村委会: ${founded.doorCode}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
