import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hosts } from '@shared/hosts'
import { collections } from '../../cloudfunctions/database'
import { problemsOf } from '../../scripts/operator/deploy-checks'
import { describe as describePlan, fillIn, planDeployment } from '../../scripts/operator/deployment'

const read = (file: string): unknown => JSON.parse(readFileSync(path.resolve(__dirname, '../..', file), 'utf8'))

const secret = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'
const variables = {
  ...{ NODE_ENV: 'test', TARO_ENV: 'weapp' as const },
  ...{ TENCENTCLOUD_SECRETID: 'AKID0', TENCENTCLOUD_SECRETKEY: 'key', CUNXING_SECRET: secret },
}
const ready = { nodeVersion: '20.11.0', variables, projectConfig: { appid: 'wx0123456789abcdef' } }

const whole = () => planDeployment(read('cloudbaserc.json'), { collections }, 'county-1')
const small = planDeployment(
  {
    functionRoot: './dist',
    functions: [
      {
        ...{ name: 'jobs', handler: 'index.main', runtime: 'Nodejs18.15', timeout: 60, memorySize: 256 },
        envVariables: {
          CUNXING_SECRET: '{{env.CUNXING_SECRET}}',
          CUNXING_TEMPLATE_LETTER: '{{env.CUNXING_TEMPLATE_LETTER}}',
        },
        triggers: [{ name: 'advance', type: 'timer', config: '0 */5 * * * * *' }],
      },
    ],
  },
  {
    collections: [
      {
        name: 'claims',
        indexes: [
          {
            name: 'villageId_-at',
            fields: [
              ['villageId', 1],
              ['at', -1],
            ],
          },
          { name: 'number', fields: [['number', 1]], unique: true },
        ],
      },
    ],
  },
  'county-1',
)

describe('the plan', () => {
  test('gives the platform every index with its order, its directions and its uniqueness', () => {
    expect(small.collections[0]?.indexes).toEqual([
      {
        IndexName: 'villageId_-at',
        MgoKeySchema: {
          MgoIsUnique: false,
          MgoIndexKeys: [
            { Name: 'villageId', Direction: '1' },
            { Name: 'at', Direction: '-1' },
          ],
        },
      },
      { IndexName: 'number', MgoKeySchema: { MgoIsUnique: true, MgoIndexKeys: [{ Name: 'number', Direction: '1' }] } },
    ])
  })

  test('has every collection, index and function that this project declares', () => {
    const plan = whole()
    expect(plan.collections.map(({ name, indexes }) => [name, indexes.length])).toEqual(
      collections.map(({ name, indexes }) => [name, indexes.length]),
    )
    expect(plan.functions.map(({ name }) => name)).toEqual([...hosts().keys(), 'jobs'])
  })

  test('refuses a setting of a function that it would not deploy', () => {
    const settings = { functionRoot: '.', functions: [{ ...small.functions[0], vpc: {} }] }
    expect(() => planDeployment(settings, { collections: [] }, 'county-1')).toThrow()
  })

  test('says in words what will be done, and never a secret', () => {
    const said = describePlan(whole(), { ...variables, CUNXING_TEMPLATE_LETTER: 'template-7' }).join('\n')
    expect(said).toContain('collection points_entries: closed to clients (ADMINONLY)')
    expect(said).toContain('may call WeChat: subscribeMessage.send')
    expect(said).toContain('timer advance: 0 */5 * * * * *')
    expect(said).toContain('CUNXING_TEMPLATE_PROGRESS = {{env.CUNXING_TEMPLATE_PROGRESS}} (not set: left out)')
    expect(said).not.toContain(secret)
    expect(said).not.toContain('template-7')
  })
})

describe('variables', () => {
  const [jobs] = small.functions
  test('are filled in, and an optional one that is not set is left out', () => {
    expect(jobs && fillIn(jobs, variables).envVariables).toEqual({ CUNXING_SECRET: secret })
    expect(jobs && fillIn(jobs, { ...variables, CUNXING_TEMPLATE_LETTER: 't' }).envVariables).toEqual({
      ...{ CUNXING_SECRET: secret, CUNXING_TEMPLATE_LETTER: 't' },
    })
  })

  test('that a function cannot do without stop it', () => {
    expect(() => jobs && fillIn(jobs, { ...variables, CUNXING_SECRET: '' })).toThrow(
      'needs the variable CUNXING_SECRET',
    )
  })
})

describe('before a deployment', () => {
  test('nothing stands in the way of a machine that is ready', () => {
    expect(problemsOf(whole(), ready)).toEqual([])
  })

  test('optional variables may be missing, the secret and the key may not', () => {
    const { CUNXING_SECRET: _, TENCENTCLOUD_SECRETKEY: __, ...rest } = variables
    expect(problemsOf(whole(), { ...ready, variables: rest })).toEqual([
      'TENCENTCLOUD_SECRETKEY is not set.',
      'CUNXING_SECRET is not set.',
    ])
  })

  test.each([
    ['too short', secret.slice(0, 31)],
    ['easy to guess', 'abab'.repeat(16)],
    ['with a space at its end', `${secret} `],
  ])('a secret that is %s is refused', (_, bad) => {
    expect(problemsOf(whole(), { ...ready, variables: { ...variables, CUNXING_SECRET: bad } })).toHaveLength(1)
  })

  test("the visitors' appid, an old Node and a wrong id are named", () => {
    const plan = { ...whole(), envId: 'County 1' }
    const problems = problemsOf(plan, { ...ready, nodeVersion: '18.20.4', projectConfig: { appid: 'touristappid' } })
    expect(problems.join('\n')).toMatch(/Node 20.*County 1.*touristappid/s)
    expect(problems).toHaveLength(3)
  })
})
