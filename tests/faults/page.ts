import { type Fault, INSTRUMENTS } from './fault'
import { FAULTS } from './table'

const HEAD = `# Faults

A test that never failed may not be able to. So faults are put into the product's own source, one at a time, each such as a
tired programmer makes, and the tests that stand here are run on what comes out: each fault has to be found, by the instrument
that is named, for the reason that is named (\`tests/faults/\`). Nothing is changed on disk: the source is changed on its way
into the bundles of tests, functions and local cloud, in what the tests themselves import as well, so that nothing is found by
looking at it twice. Each text that is changed must stand in its file exactly once; the table cannot outlive the source.

\`npm test -- tests/faults\` runs them; \`npm run -s faults > docs/faults.md\` writes this page anew from the table.
`

const TAIL = `## The instruments

| instrument | what it is |
|---|---|
`

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`

const rowOf = ({ layer, what, file, by }: Fault): string => cells(layer, what, `\`${file}\``, by)

/** The page about what is put in and what finds it, from the table. */
export function sayFaults(): string {
  const head = ['| layer | fault | in | found by |', '|---|---|---|---|']
  const rows = Object.entries(INSTRUMENTS).map(([name, { test }]) => cells(name, `\`${test}\``))
  return `${HEAD}\n${[...head, ...FAULTS.map(rowOf)].join('\n')}\n\n${TAIL}${rows.join('\n')}\n`
}
