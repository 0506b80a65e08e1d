// `COSTS=costs.txt npx jest --env ./tests/perf/costs.cjs`: writes for each file of tests what it cost, in seconds of processor time:
// its own process with all threads, and the processes that it started.
'use strict'

const fs = require('node:fs')
const TestEnvironment = require('../support/jest/environment.cjs')

const TICKS_A_SECOND = 100
/** Source: proc(5), /proc/self/stat: utime, stime, cutime, cstime. */
function processorTime() {
  const stat = fs.readFileSync('/proc/self/stat', 'utf8')
  const [user, system, childUser, childSystem] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 16).map(Number)
  return [user + system, childUser + childSystem].map((ticks) => ticks / TICKS_A_SECOND)
}

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.file = context.testPath
    this.before = processorTime()
  }

  async teardown() {
    await super.teardown()
    const [own, children] = processorTime().map((time, n) => (time - this.before[n]).toFixed(1))
    fs.appendFileSync(process.env.COSTS, `${own}\t${children}\t${this.file}\n`)
  }
}
