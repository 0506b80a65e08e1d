// The order of the test files: what takes longest begins first, so that no worker is left alone with it in the end.
const LONGEST = ['faults', 'platform', 'e2e', 'simulation', 'crash', 'functions', 'security']

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((folder) => path.includes(`/tests/${folder}/`))
  return rank < 0 ? LONGEST.length : rank
}

/** As jest asks for it; which files failed and how long each took is not kept. */
module.exports = class {
  sort(tests) {
    return [...tests].sort((a, b) => rankOf(a) - rankOf(b) || a.path.localeCompare(b.path))
  }

  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, n) => n % shardCount === shardIndex - 1)
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}
