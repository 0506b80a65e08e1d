// Runs the tests of one bundle with jest's own runner, but in plain node: without jest's modules around it a village is played in
// half the time. Ends with the first test that fails, because then there is nothing more to look for.
'use strict'

const { inspect } = require('node:util')
const circus = require('jest-circus')
const { expect } = require('expect')

const LONGEST_MS = 300_000
const [bundle, titles, first] = process.argv.slice(2)

let passed = 0
let said = false
/** Once: tests go on until the process has ended. */
const say = (more) => {
  if (said) return
  said = true
  process.send({ passed, failed: null, broken: null, ...more }, () => process.exit())
}
/** With its cause. Of an error that came without a place of its own, jest keeps where it was asked for. */
const textOf = (error) => inspect(Array.isArray(error) ? (error[0] ?? error[1]) : error)
const nameOf = ({ name, parent }) => (parent?.parent ? `${nameOf(parent)} ${name}` : name)

circus.setState({ ...circus.getState(), testNamePattern: new RegExp(titles, 'i'), testTimeout: LONGEST_MS })
/** Whether it is the test that is to be run before all others, or has it in it. */
const isFirst = (child) => child.children?.some(isFirst) ?? nameOf(child).endsWith(first)
const bringForward = (block) => {
  block.children.sort((one, other) => isFirst(other) - isFirst(one))
  for (const child of block.children) if (child.children) bringForward(child)
}
circus.addEventHandler(({ name, test }, { rootDescribeBlock }) => {
  if (name === 'run_start' && first) bringForward(rootDescribeBlock)
  if (name !== 'test_done') return
  if (test.errors.length > 0) say({ failed: `${nameOf(test)}\n${test.errors.map(textOf).join('\n')}` })
  else passed += 1
})
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error) => say({ failed: textOf(error) }))
}

const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus
const jest = { setTimeout: () => undefined }
Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect, jest })
try {
  require(bundle)
  circus.run().then(
    () => say({}),
    (error) => say({ broken: textOf(error) }),
  )
} catch (error) {
  // What cannot even be loaded has no test that failed.
  say({ broken: textOf(error) })
}
