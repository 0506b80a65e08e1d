// The far end of a message port to the gateway: what is requested of the gateway's address goes over the port instead of a
// socket, below whatever SDK asks. Plain JavaScript, because the threads of functions start without TypeScript.
'use strict'

const { AsyncResource } = require('node:async_hooks')
const { EventEmitter } = require('node:events')
const http = require('node:http')
const { Readable, Writable } = require('node:stream')

const { request: requestOverHttp } = http
/** What is sent to an address, by the address. */
const ways = new Map()

/**
 * Until the port closes, `http.request(url, options, answered)` with a POST to `url`, whatever its query, goes over the
 * port. Every other request takes the way that it always took.
 */
function requestOverPort(url, { port, bodyLimit }) {
  const way = openWay(port, bodyLimit)
  ways.set(url, way)
  http.request = request
  port.on('close', () => {
    if (ways.get(url) === way) ways.delete(url)
    if (ways.size === 0) http.request = requestOverHttp
  })
}

function request(...asked) {
  const [url, options, answered] = asked
  const way = typeof url === 'string' && isPost(options) ? ways.get(url.split('?', 1)[0]) : undefined
  return way ? new PortRequest(way, new URL(url), options, answered) : requestOverHttp(...asked)
}

const isPost = (options) => typeof options === 'object' && /^post$/i.test(options?.method)

/** Sends requests and hands each its answer. One that waits keeps the thread awake, as an open socket would. */
function openWay(port, bodyLimit) {
  const waiting = new Map()
  let last = 0
  const take = (id) => {
    const asked = waiting.get(id)
    if (waiting.delete(id) && waiting.size === 0) port.unref()
    return asked
  }
  port.on('message', ({ id, ...answer }) => take(id)?.answer(answer))
  port.on('close', () => {
    for (const id of [...waiting.keys()]) take(id).destroy()
  })
  port.unref()
  return {
    bodyLimit,
    forget: take,
    send(asked, contentType, body) {
      last++
      if (waiting.size === 0) port.ref()
      waiting.set(last, asked)
      port.postMessage({ id: last, contentType, body }, typeof body === 'string' || body === null ? [] : [body.buffer])
      return last
    },
  }
}

/** As much of node's `ClientRequest` as there is without a socket. The body is collected and posted when it ends. */
class PortRequest extends Writable {
  constructor(way, { protocol, host, pathname, search }, { headers, method, signal, timeout }, answered) {
    super({ decodeStrings: false, autoDestroy: false, signal })
    Object.assign(this, { protocol, host, method, path: pathname + search, aborted: false })
    this.way = way
    this.headers = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
    this.chunks = []
    this.size = 0
    // A port is always open: a request that waits too long was too slow in being answered, not in connecting.
    this.reusedSocket = true
    this.socket = Object.assign(new EventEmitter(), { connecting: false })
    process.nextTick(() => this.emit('socket', this.socket))
    if (answered) this.once('response', answered)
    // What listens hears the answer where the request was made, as it would from a socket.
    this.place = new AsyncResource('PORTREQUEST')
    if (timeout) this.setTimeout(timeout)
  }

  getHeader(name) {
    return this.headers.get(name.toLowerCase())
  }

  setHeader(name, value) {
    this.headers.set(name.toLowerCase(), value)
    return this
  }

  setTimeout(ms, late) {
    if (late) this.once('timeout', late)
    clearTimeout(this.timer)
    if (ms > 0 && !this.response && !this.destroyed) this.timer = setTimeout(() => this.emit('timeout'), ms).unref()
    return this
  }

  abort() {
    this.aborted = true
    process.nextTick(() => this.emit('abort'))
    this.destroy()
  }

  answer({ status, contentType, body }) {
    clearTimeout(this.timer)
    const bytes = Buffer.from(body)
    this.response = Object.assign(new Readable({ read() {} }), {
      headers: { 'content-type': contentType, 'content-length': String(bytes.length) },
      statusCode: status,
      statusMessage: http.STATUS_CODES[status],
      complete: true,
    })
    this.response.once('end', () => this.destroy())
    this.response.push(bytes)
    this.response.push(null)
    this.place.runInAsyncScope(this.emit, this, 'response', this.response)
  }

  _write(chunk, encoding, done) {
    this.size += Buffer.byteLength(chunk, encoding)
    // What the gateway would refuse is not kept.
    if (this.size > this.way.bodyLimit) this.chunks.length = 0
    else this.chunks.push(typeof chunk === 'string' && encoding !== 'utf8' ? Buffer.from(chunk, encoding) : chunk)
    done()
  }

  _final(done) {
    this.id = this.way.send(this, String(this.getHeader('content-type') ?? ''), this.wholeBody())
    done()
  }

  /** Text, or bytes in memory of their own; null when there are more than the gateway takes. */
  wholeBody() {
    const { chunks } = this
    if (this.size > this.way.bodyLimit) return null
    if (chunks.every((chunk) => typeof chunk === 'string')) return chunks.join('')
    return new Uint8Array(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))))
  }

  _destroy(error, done) {
    clearTimeout(this.timer)
    this.way.forget(this.id)
    done(error ?? (this.response ? null : Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })))
  }
}

module.exports = { requestOverPort }
