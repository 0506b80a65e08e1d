import { askOverPorts } from './support/doors'

// What the other files ask over HTTP, asked over a message port: the gateway answers the same by both.
askOverPorts()

describe.each([
  'database-aggregation',
  'database-hostile',
  'database-queries',
  'database-transactions',
  'database-updates',
  'storage',
  'wechat',
])('over a port: %s', (file) => {
  require(`./${file}.test`)
})
