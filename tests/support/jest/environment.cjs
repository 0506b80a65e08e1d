// Tests run in the realm of their process and not, as jest has it, in a context of their own for each file: there every global is
// looked for in a proxy, which takes half of the time, and what a package made is no `Error` and no `Date` of the test's.
'use strict'

const { ModuleMocker } = require('jest-mock')

module.exports = class {
  constructor() {
    this.global = globalThis
    this.moduleMocker = new ModuleMocker(globalThis)
    this.fakeTimers = null
    this.fakeTimersModern = null
    // As the file before has found it.
    this.found = { env: { ...process.env }, exit: process.exit, console }
    this.known = new Set(Reflect.ownKeys(globalThis))
  }

  async setup() {}

  /** Leaves nothing of a file to the next: neither its variables nor its globals. */
  async teardown() {
    const { env, exit, console } = this.found
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
    Object.assign(process.env, env)
    process.exit = exit
    globalThis.console = console
    for (const name of Reflect.ownKeys(globalThis)) if (!this.known.has(name)) Reflect.deleteProperty(globalThis, name)
  }

  exportConditions() {
    return ['node', 'node-addons']
  }

  getVmContext() {
    return null
  }
}
