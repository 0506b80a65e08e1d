// One instance of a cloud function: a thread that has loaded the built bundle and answers one invocation at a time.
// Plain JavaScript, because a thread is started without the tools that run TypeScript.
'use strict'

const { Console } = require('node:console')
const path = require('node:path')
const { Writable } = require('node:stream')
const { inspect } = require('node:util')
const { parentPort, workerData } = require('node:worker_threads')
const { requestOverPort } = require('../gateway/far-end.cjs')

let requestId = ''

// An ordinary object: the SDK reads dozens of variables for every request, and node's own asks the system for each.
process.env = { ...process.env }
followClock(new BigInt64Array(workerData.clock))
sendConsoleAway()
requestOverPort(workerData.gateway.url, workerData.gateway.end)
load(workerData.directory, workerData.handler)

/** Makes `new Date()` and `Date.now()` tell the cloud's time. */
function followClock(offset) {
  const MachineDate = Date
  const machineNow = Date.now
  const now = () => machineNow() + Number(Atomics.load(offset, 0))
  MachineDate.now = now
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, values, made) => Reflect.construct(target, values.length === 0 ? [now()] : values, made),
    apply: () => new MachineDate(now()).toString(),
  })
  MachineDate.prototype.constructor = globalThis.Date
}

/** What a function prints goes to its log with the request it belongs to, and gets there even if the thread is ended. */
function sendConsoleAway() {
  const sink = () =>
    new Writable({
      decodeStrings: false,
      write(text, _encoding, done) {
        parentPort.postMessage({ kind: 'log', requestId, text: String(text) })
        done()
      },
    })
  globalThis.console = new Console({ stdout: sink(), stderr: sink() })
}

function load(directory, handler) {
  const dot = handler.lastIndexOf('.')
  try {
    const main = require(path.join(directory, handler.slice(0, dot)))[handler.slice(dot + 1)]
    if (typeof main !== 'function') throw new TypeError(`${handler} is not a function`)
    parentPort.on('message', (invocation) => run(main, invocation))
    parentPort.postMessage({ kind: 'loaded' })
  } catch (error) {
    parentPort.postMessage({ kind: 'broken', message: describe(error) })
  }
}

async function run(main, invocation) {
  requestId = invocation.requestId
  for (const [name, value] of Object.entries(invocation.variables)) {
    if (value === '') delete process.env[name]
    else process.env[name] = value
  }
  try {
    const result = await answerOf(main, invocation)
    parentPort.postMessage({ kind: 'done', text: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', message: describe(error) })
  }
}

/** What a handler returns or promises; or, when it takes a callback and returns nothing, what it calls back with. */
function answerOf(main, { event, context }) {
  let callBack
  const called = new Promise((resolve, reject) => {
    callBack = (error, result) => {
      if (error === null || error === undefined) resolve(result)
      else reject(error)
    }
  })
  const returned = main(JSON.parse(event), context, callBack)
  if (returned === undefined && main.length > 2) return called
  const unheard = () => console.warn('The handler returned something, so its callback is not heard.')
  called.then(unheard, unheard)
  return returned
}

function describe(error) {
  if (error instanceof Error) return error.stack ?? String(error)
  return typeof error === 'string' ? error : inspect(error, { breakLength: Number.POSITIVE_INFINITY })
}
