import { readFileSync } from 'node:fs'
import path from 'node:path'
import { access } from '@shared/access'
import { contract } from '@shared/contract'
import { accessRows, sayAccess } from '../../scripts/access-page'

test('docs/access.md shows the table as it is; npm run -s access > docs/access.md writes it anew', () => {
  expect(readFileSync(path.resolve(__dirname, '../../docs/access.md'), 'utf8')).toBe(sayAccess())
})

test('every procedure of every contract has a line in the table, and nothing else has', () => {
  const named = Object.entries(contract).flatMap(([context, procedures]) =>
    Object.keys(procedures).map((name) => `${context}.${name}`),
  )
  expect(Object.keys(access).sort()).toEqual(named.sort())
  expect(accessRows().map(({ procedure }) => procedure)).toEqual(Object.keys(access))
})

/** The page read back: procedure, role and reach of every cell that is not a no. */
function cellsOf(page: string): string[] {
  return page
    .split('\n## ')
    .slice(1)
    .flatMap((section) => {
      const [context = ''] = section.split('\n')
      const [head = [], , ...lines] = section
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        )
      const roles = head.slice(3).map((cell) => cell.split(' ')[0])
      return lines.flatMap(([name, , , ...reaches]) =>
        reaches.flatMap((reach, n) => (reach === '·' ? [] : [`${context}.${name} ${roles[n]} ${reach}`])),
      )
    })
}

test('the page says of every role no more and no less than the table', () => {
  const cells = accessRows().flatMap(({ procedure, who }) =>
    Object.entries(who).map(([role, reach]) => `${procedure} ${role} ${reach}`),
  )
  expect(cellsOf(sayAccess()).sort()).toEqual(cells.sort())
})
