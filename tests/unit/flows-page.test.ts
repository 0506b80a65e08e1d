import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FLOWS } from '@shared/kinds'
import { sayFlows } from '../../scripts/flows-page'

test('docs/flows.md shows the flows as they are; npm run flows writes it anew', () => {
  expect(readFileSync(path.resolve(__dirname, '../../docs/flows.md'), 'utf8')).toBe(sayFlows())
})

test('every step has an arrow in the picture and a line in the table', () => {
  const lines = sayFlows().split('\n')
  const count = Object.values(FLOWS)
    .flat()
    .reduce((sum, flow) => sum + flow.steps.length, 0)
  expect(lines.filter((line) => / --> \w+: /.test(line))).toHaveLength(count)
  expect(lines.filter((line) => /^(\| [^|]*`\w+` ){3}\|/.test(line))).toHaveLength(count)
})

test('nothing on the page lacks its word', () => {
  expect(sayFlows()).not.toContain('undefined')
})
