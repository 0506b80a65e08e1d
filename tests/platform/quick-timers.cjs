// Loaded into a deployment before anything else: the vendor's tool looks once a second whether a function is ready, and here nobody has to wait.
'use strict'
const { setInterval: every, setTimeout: after } = globalThis
const PAUSE_MS = 5000
const quick = (ms) => (ms <= PAUSE_MS ? ms / 50 : ms)

globalThis.setInterval = (work, ms, ...rest) => every(work, quick(ms), ...rest)
globalThis.setTimeout = (work, ms, ...rest) => after(work, quick(ms), ...rest)
