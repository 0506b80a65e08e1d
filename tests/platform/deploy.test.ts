import fs from 'node:fs'
import path from 'node:path'
import { hosts } from '@shared/hosts'
import jszip from 'jszip'
import { collections } from '../../cloudfunctions/database'
import { fetchPackage, MANAGER } from '../../scripts/vendor.mjs'
import { type Control, openControl } from './control'
import type { Collection, Installed } from './control/environment'
import { ENV_ID } from './control/requests'
import { copyProject, type ProjectCopy } from './project-copy'

const KEY = { secretId: 'AKID0123456789', secretKey: 'a-key-for-tests-only' }
const SECRET = 'made-up-for-tests-only-0123456789-0123456789-0123456789abcdefghi'
const SETTINGS = {
  ...{ TENCENTCLOUD_SECRETID: KEY.secretId, TENCENTCLOUD_SECRETKEY: KEY.secretKey, CUNXING_SECRET: SECRET },
  ...{ CUNXING_TEMPLATE_PROGRESS: 'template-progress', CUNXING_TEMPLATE_LETTER: 'template-letter' },
}

/** One function with a timer, one collection with two indexes. */
const SMALL = {
  settings: {
    functionRoot: './dist/cloudfunctions',
    functions: [
      {
        ...{ name: 'jobs', handler: 'index.main', runtime: 'Nodejs18.15', timeout: 60, memorySize: 256 },
        envVariables: { CUNXING_SECRET: '{{env.CUNXING_SECRET}}' },
        triggers: [{ name: 'advance', type: 'timer', config: '0 */5 * * * * *' }],
      },
    ],
  },
  built: {
    'jobs/index.js': 'exports.main = async () => null\n',
    'database.json': JSON.stringify({
      collections: [
        {
          name: 'claims',
          indexes: [
            { name: 'villageId', fields: [['villageId', 1]] },
            { name: 'number', fields: [['number', -1]], unique: true },
          ],
        },
      ],
    }),
  },
}

// Each test starts several processes, and the machine may be busy.
let control: Control
let copies: ProjectCopy[]
beforeAll(() => fetchPackage(MANAGER))
beforeEach(async () => {
  copies = []
  control = await openControl(KEY)
})
afterEach(async () => {
  await control.close()
  for (const copy of copies) copy.remove()
  expect(control.strange).toEqual([])
})

function copied(...how: Parameters<typeof copyProject>): ProjectCopy {
  const copy = copyProject(...how)
  copies.push(copy)
  return copy
}

/** The command as an operator types it, with the settings in a file. */
async function deploy(copy: ProjectCopy, settings: Readonly<Record<string, string>> = SETTINGS) {
  const file = path.join(copy.functions, '../../settings.env')
  fs.writeFileSync(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  return copy.deploy(['--env', ENV_ID, '--settings', file], control.variables)
}

/** An environment in which the small project stands as it was deployed before. */
function lay(): { claims: Collection; jobs: Installed } {
  const index = (IndexName: string, Direction: '1' | '-1', MgoIsUnique: boolean) => ({
    ...{ IndexName, MgoKeySchema: { MgoIsUnique, MgoIndexKeys: [{ Name: IndexName, Direction }] } },
  })
  const claims = { acl: 'ADMINONLY', indexes: [index('villageId', '1', false), index('number', '-1', true)] }
  const jobs: Installed = {
    ...{ zip: Buffer.alloc(0), Status: 'Active', Runtime: 'Nodejs18.15', MemorySize: 256, Timeout: 60 },
    Environment: { Variables: [{ Key: 'CUNXING_SECRET', Value: SECRET }] },
    timers: new Map([['advance', '0 */5 * * * * *']]),
  }
  control.environment.collections.set('claims', claims)
  control.environment.functions.set('jobs', jobs)
  return { claims, jobs }
}

/** Deploys and expects that it went through. */
async function deployed(copy: ProjectCopy): Promise<string> {
  const { code, said } = await deploy(copy)
  expect({ code, said }).toEqual({
    code: 0,
    said: expect.stringContaining(`${ENV_ID} holds what this project declares`),
  })
  return said
}

/** What was asked, with the operator's values left out. */
const held = () => {
  const named = Object.entries(SETTINGS).map(([name, value]) => [value, `<${name}>`] as const)
  return control.asked
    .map((line) => named.reduce((text, [value, name]) => text.replaceAll(value, name), line))
    .join('\n')
}

/** Requests that change something. */
const CHANGES = /^(scf (Create|Update|Batch|Delete)|tcb (Create|Update|Modify)|cos )/
const changes = () => control.asked.filter((line) => CHANGES.test(line)).map((line) => line.split(' ', 2).join(' '))

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

/** What a function holds on the platform that lies otherwise in its folder, or the other way round. */
async function differencesIn(zip: Buffer, folder: string): Promise<string[]> {
  const { files } = await jszip.loadAsync(zip)
  const packed = Object.values(files).filter(({ dir }) => !dir)
  const wrong: string[] = []
  for (const file of packed) {
    const beside = path.join(folder, file.name)
    const same = fs.existsSync(beside) && fs.readFileSync(beside).equals(await file.async('nodebuffer'))
    if (!same) wrong.push(file.name)
  }
  const missing = filesIn(folder).filter((name) => !packed.some((file) => path.normalize(file.name) === name))
  return [...wrong, ...missing]
}

describe('the deployment of this project', () => {
  test('asks of the platform what is held here, fills an empty environment, and leaves it byte for byte as built', async () => {
    const copy = copied()
    const said = await deployed(copy)
    expect(held()).toMatchSnapshot()
    expect(said).not.toContain(SECRET)
    const { environment } = control
    expect(environment.storage).toBe('PRIVATE')
    expect([...environment.collections].map(([name, { indexes }]) => [name, indexes.length])).toEqual(
      collections.map(({ name, indexes }) => [name, indexes.length]),
    )
    expect(new Set([...environment.collections.values()].map(({ acl }) => acl))).toEqual(new Set(['ADMINONLY']))
    expect([...environment.functions.keys()]).toEqual([...hosts().keys(), 'jobs'])
    for (const [name, { zip, Environment }] of environment.functions) {
      expect(await differencesIn(zip, path.join(copy.functions, name))).toEqual([])
      expect(Environment.Variables).toContainEqual({ Key: 'CUNXING_SECRET', Value: SECRET })
    }
    expect(copy.miniProgram()).toEqual({ env: ENV_ID, letter: 'template-letter', progress: 'template-progress' })
  })
})

describe('a deployment', () => {
  test('done again makes nothing a second time, and brings the functions anew', async () => {
    const copy = copied(SMALL)
    await deployed(copy)
    control.asked.length = 0
    await deployed(copy)
    expect(changes()).toEqual([
      ...['tcb ModifyStorageSafeRule', 'tcb ModifyDatabaseACL'],
      ...[
        'cos upload',
        'scf CreateFunction',
        'cos upload',
        'scf UpdateFunctionCode',
        'scf UpdateFunctionConfiguration',
      ],
    ])
  })

  test('mends what somebody changed in the console: an index that went, a collection that was opened, times of a timer', async () => {
    const { claims, jobs } = lay()
    claims.indexes.pop()
    claims.acl = 'READONLY'
    jobs.timers.set('advance', '0 0 1 * * * *').set('of-somebody', '0 0 2 * * * *')
    await deployed(copied(SMALL))
    expect(claims).toMatchObject({ acl: 'ADMINONLY', indexes: [{ IndexName: 'villageId' }, { IndexName: 'number' }] })
    expect(Object.fromEntries(jobs.timers)).toEqual({ advance: '0 */5 * * * * *', 'of-somebody': '0 0 2 * * * *' })
  })

  test('with another secret than the one in use stops before anything is touched', async () => {
    lay()
    const other = { ...SETTINGS, CUNXING_SECRET: SECRET.split('').reverse().join('') }
    const { code, said } = await deploy(copied(SMALL), other)
    expect([code, changes()]).toEqual([1, []])
    expect(said).toContain('another CUNXING_SECRET')
    expect(said).not.toContain(other.CUNXING_SECRET)
  })

  test('with a wrong key says so, and nothing is touched', async () => {
    const { code, said } = await deploy(copied(SMALL), { ...SETTINGS, TENCENTCLOUD_SECRETKEY: 'not-the-key' })
    expect([code, control.environment.collections.size, control.environment.storage]).toEqual([1, 0, 'READONLY'])
    expect(said).toContain('The deployment stopped.')
  })

  test('stops at an index of the same name that is another, and drops nothing', async () => {
    const another = {
      IndexName: 'number',
      MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: 'n', Direction: '1' as const }] },
    }
    control.environment.collections.set('claims', { acl: 'ADMINONLY', indexes: [another] })
    const { code, said } = await deploy(copied(SMALL))
    expect([code, said]).toEqual([1, expect.stringContaining('claims has another index of the name number')])
    expect(control.environment.collections.get('claims')?.indexes).toEqual([another])
  })

  test('waits where it was too fast, or where the platform is not ready yet', async () => {
    const busy = { code: 'RequestLimitExceeded', message: 'more than 20 a second' }
    const updating = { code: 'FailedOperation.FunctionStatusError', message: 'it is being updated' }
    const absent = { code: 'ResourceNotFound', message: 'Db or Table not exist' }
    control.meet('CreateTable', busy, busy)
    control.meet('ModifyDatabaseACL', absent)
    control.meet('GetFunction', busy)
    control.meet('BatchCreateTrigger', updating)
    const copy = copied(SMALL)
    await deployed(copy)
    control.meet('UpdateFunctionCode', updating)
    control.meet('UpdateFunctionConfiguration', busy)
    await deployed(copy)
  })

  test('that is too fast for ever stops with the platform’s own words', async () => {
    const busy = { code: 'RequestLimitExceeded', message: 'more than 20 a second' }
    control.meet('CreateTable', ...Array.from({ length: 9 }, () => busy))
    const { code, said } = await deploy(copied(SMALL))
    expect([code, said]).toEqual([1, expect.stringMatching(/stopped\. .*more than 20 a second\nWhat is done stays/)])
  })

  test('whose line is cut anywhere stops, and the same command goes on from there', async () => {
    const copy = copied(SMALL)
    const cuts = [
      ['CreateTable', 'cut'],
      ['CreateTable', 'done, then cut'],
      ['UpdateTable', 'done, then cut'],
      ['CreateFunction', 'cut'],
      ['CreateFunction', 'done, then cut'],
      ['BatchCreateTrigger', 'done, then cut'],
    ] as const
    for (const [action, fault] of cuts) {
      control.meet(action, fault)
      const { code, said } = await deploy(copy)
      expect([action, code, said]).toEqual([action, 1, expect.stringContaining('the same command goes on from here')])
    }
    await deployed(copy)
    const { environment } = control
    expect(environment.collections.get('claims')).toMatchObject({ acl: 'ADMINONLY', indexes: [{}, {}] })
    expect(environment.functions.get('jobs')?.timers.size).toBe(1)
  })

  test('that leaves a function otherwise than declared says in what', async () => {
    Object.assign(lay().jobs, { Runtime: 'Nodejs10.15' })
    const { code, said } = await deploy(copied(SMALL))
    expect([code, said]).toEqual([1, expect.stringContaining('runtime is Nodejs10.15, not Nodejs18.15')])
  })

  test('that would stop before it begins asks nothing of anybody', async () => {
    const { code, said } = await deploy(copied(SMALL), { ...SETTINGS, CUNXING_SECRET: 'short' })
    expect([code, control.asked]).toEqual([1, []])
    expect(said).toContain('Nothing has been deployed')
  })
})
