import { clearHouses, startHouse } from './house'

afterEach(clearHouses)

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Remembers in one instance what it was called with. */
const JOBS = {
  jobs: {
    source: `const seen = []
      exports.main = async (event, context) => {
        if (event.Type === 'Timer') {
          if (event.TriggerName === 'broken') throw new Error('not today')
          seen.push({ name: event.TriggerName, time: event.Time, openid: process.env.WX_OPENID ?? '', src: process.env.TRIGGER_SRC })
          return seen.length
        }
        return seen
      }`,
    settings: {
      triggers: [
        { name: 'nightly', type: 'timer', config: '0 0 2 * * * *' },
        { name: 'often', type: 'timer', config: '0 */5 * * * * *' },
        { name: 'leap', type: 'timer', config: '0 0 0 29 2 * *' },
        { name: 'broken', type: 'timer', config: '0 0 3 1 1 * 2099' },
      ],
    },
  },
}

type Seen = { name: string; time: string; openid: string; src: string }[]

describe('timers and the clock', () => {
  test('a timer can be fired by hand, without a caller and without moving the clock', async () => {
    const house = await startHouse(JOBS)
    const fired = await house.ask('POST', '/local/timers/nightly', undefined, await house.signIn('o-someone'))
    expect(fired.body).toMatchObject({ trigger: 'nightly', function: 'jobs', result: 1 })
    const seen = (await house.ask('POST', '/local/call/jobs', {})).body.result as Seen
    expect(seen).toEqual([{ name: 'nightly', time: expect.any(String), openid: '', src: 'timer' }])
    expect(house.cloud.clock.offsetMs()).toBe(0)
  })

  test('a timer that fails says how, and one that nobody has is named', async () => {
    const house = await startHouse(JOBS)
    expect((await house.ask('POST', '/local/timers/broken')).body).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'Error: not today',
    })
    expect((await house.ask('POST', '/local/timers/unknown')).status).toBe(404)
  })

  test('moving the clock runs each timer that fell due on the way once, at the new time', async () => {
    const house = await startHouse(JOBS)
    const before = (await house.ask('GET', '/local/clock')).body.now as number
    const moved = await house.ask('POST', '/local/clock', { advance: 3 * DAY })
    const fired = moved.body.fired as { trigger: string }[]
    expect(fired.map(({ trigger }) => trigger)).toEqual(['often', 'nightly'])
    const seen = (await house.ask('POST', '/local/call/jobs', {})).body.result as Seen
    for (const { time } of seen) expect(Date.parse(time)).toBeGreaterThanOrEqual(before + 3 * DAY)
    expect((await house.ask('POST', '/local/clock', { advance: 0 })).body.fired).toEqual([])
  })

  test.each([-1, 1.5, '5', null, 1e300, 9e15, undefined])('the clock is not moved by %p', async (advance) => {
    const house = await startHouse()
    const answer = await house.ask('POST', '/local/clock', { advance })
    expect(answer.status).toBe(400)
    expect(house.cloud.clock.offsetMs()).toBe(0)
  })

  test('time that has passed stays passed after a restart', async () => {
    const house = await startHouse()
    await house.ask('POST', '/local/clock', { advance: 10 * DAY })
    await house.restart()
    expect(house.cloud.clock.offsetMs()).toBe(10 * DAY)
  })

  test('a timer that cannot be read keeps the cloud from starting', async () => {
    const settings = { triggers: [{ name: 'odd', type: 'timer', config: '0 0 2 * *' }] }
    await expect(startHouse({ jobs: { source: '', settings } })).rejects.toThrow('7 fields')
  })
})
