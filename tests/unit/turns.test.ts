import { inTurns, type PagedJob, type Run } from '../../cloudfunctions/kernel/timer'

/** A run that has time for so many pages. */
const runFor = (pages: number): { run: Run; done: string[]; job: (name: string, many: number) => PagedJob } => {
  const done: string[] = []
  const run = { requestId: 'r', hasTime: () => done.length < pages } as Run
  const job = (name: string, many: number) =>
    async function* () {
      for (let n = 1; n <= many && done.length < pages; n++) {
        done.push(`${name}${n}`)
        yield
      }
    }
  return { run, done, job }
}

test('a kind that has piled up keeps no other from its turn', async () => {
  const { run, done, job } = runFor(5)
  await inTurns([job('many', 5_000), job('few', 2)])(run)
  expect(done).toEqual(['many1', 'few1', 'many2', 'few2', 'many3'])
})

test('a kind that fails is left, and the others go on', async () => {
  const { run, done, job } = runFor(9)
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const broken = async function* () {
    yield
    throw new Error('unreadable')
  }
  await inTurns([broken, job('few', 3)])(run)
  expect([done, said.mock.calls.length]).toEqual([['few1', 'few2', 'few3'], 1])
  said.mockRestore()
})

test('nothing is begun when no time is left', async () => {
  const { run, done, job } = runFor(0)
  await inTurns([job('any', 3)])(run)
  expect(done).toEqual([])
})
