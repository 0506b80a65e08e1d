// Jest's modules, but what a test cannot change is loaded once a process and not again for every file: packages by node itself, as
// the functions load them, unless they have to be transformed; and the product. The tests' own modules begin anew with each file.
'use strict'

const { compileFunction } = require('node:vm')
const { default: Runtime } = require('jest-runtime')

/** Of the project, what begins anew: tests, and the pages, which remember who holds the phone. The spare cloud outlives a file. */
const ANEW = /^(tests(?!\/support\/spare\.ts$)|miniprogram)\//

/** What was loaded, by its file. */
const kept = new Map()
/** Of the file that is tested now. */
let current

module.exports = class extends Runtime {
  mocks = false

  constructor(...given) {
    super(...given)
    const [{ rootDir, transformIgnorePatterns }] = given
    const plain = new RegExp(transformIgnorePatterns.join('|'))
    this.isPackage = (file) => file.includes('/node_modules/') && plain.test(file)
    this.isKept = (file) => file.startsWith(rootDir) && !ANEW.test(file.slice(rootDir.length + 1))
    const { executor } = this
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename })
    current = this
  }

  /** What was kept, and loads something more when it comes to use it, does so for another file. */
  requireModuleOrMock(from, name) {
    return this === current ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name)
  }

  /** A file that puts something else in a module's place loads all others itself, with that in it. */
  setMock(...given) {
    this.mocks = true
    super.setMock(...given)
  }

  requireModule(from, name, options, isActual) {
    const load = () => super.requireModule(from, name, options, isActual)
    if (name === undefined || options?.isInternalModule) return load()
    const file = this._resolution.resolveCjsStub(from, name) || this._resolution.resolveCjs(from, name)
    if (this.isPackage(file)) return require(file)
    if (this.mocks || !this.isKept(file)) return load()
    if (!kept.has(file)) kept.set(file, load())
    return kept.get(file)
  }
}
