// Says of an instrument's tests how many passed, or how the first one failed; then there is nothing more to look for.
let passed = 0
const say = (more, then) => process.send({ passed, failed: null, broken: null, ...more }, then)

module.exports = class {
  onTestCaseResult(_test, { status, fullName, failureMessages }) {
    if (status === 'passed') passed += 1
    if (status !== 'failed') return
    say({ failed: `${fullName}\n${failureMessages.join('\n')}` }, () => process.exit(1))
  }

  onRunComplete(_contexts, { testResults }) {
    // A file that could not even be loaded has no test that failed.
    const broken = testResults.find(({ testExecError }) => testExecError)
    say({ broken: broken ? broken.failureMessage : null })
  }
}
