import { access } from '@shared/access'
import { contract } from '@shared/contract'
import { hostOf } from '@shared/hosts'
import { type Access, ROLES } from '@shared/kernel/access'
import { sayRole } from '@shared/village/offices'

/** One procedure of the table, as a program may read it. */
export interface AccessRow {
  readonly procedure: string
  readonly kind: 'read' | 'change'
  readonly target: Access['target']
  readonly who: Access['who']
}

const kindOf = (context: string, name: string): AccessRow['kind'] => {
  const procedures: Readonly<Record<string, { '~orpc': { meta: { kind: AccessRow['kind'] } } }>> =
    contract[context as keyof typeof contract]
  return procedures[name]?.['~orpc'].meta.kind ?? 'change'
}

/** Every procedure, in the order of the table. */
export const accessRows = (): AccessRow[] =>
  Object.entries(access).map(([procedure, { target, who }]) => {
    const [context = '', name = ''] = procedure.split('.')
    return { procedure, kind: kindOf(context, name), target, who }
  })

/** Lines of equal width, so that the table reads as well in a terminal as on a page. */
function drawn(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, n) => Math.max(3, ...lines.map((cells) => widthOf(cells[n] ?? ''))))
  const padded = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => cell + ' '.repeat((widths[n] ?? 0) - widthOf(cell))).join(' | ')} |`
  const [head = [], ...rest] = lines
  return [padded(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rest.map(padded)]
}

/** How many columns a terminal takes: a Chinese character is two wide. */
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0)

function section(context: string, rows: readonly AccessRow[]): string[] {
  const roles = ROLES.filter((role) => rows.some(({ who }) => role in who))
  const head = ['procedure', 'kind', 'on', ...roles.map((role) => `${role} ${sayRole(role)}`)]
  const lines = rows.map(({ procedure, kind, target, who }) => [
    ...[procedure.slice(context.length + 1), kind, target === 'none' ? '·' : target],
    ...roles.map((role) => who[role] ?? '·'),
  ])
  const host = hostOf(context)
  const place = host === context ? [] : [`Lives in the function \`${host}\`.`, '']
  return [`## ${context}`, '', ...place, ...drawn([head, ...lines]), '']
}

const HEAD = `# Who may do what

Drawn from \`shared/access.ts\` by \`npm run -s access > docs/access.md\`: change the table there, not this page. The server
decides every call by it (\`cloudfunctions/kernel/authorise.ts\`) and refuses what is not in it.

A cell says how far a role reaches: \`self\` the person, \`household\` their own door, \`grid\` and \`group\` the ones they hold,
\`village\` and \`town\` their own, \`public\` whatever the target (where nothing is named under *on*, the use case narrows the
answer to what is the caller's). \`·\` is no. *On* is what is looked up in the database to learn where the thing stands.
Everybody is a guest; who has signed in is a resident too; every other role is granted, over one place, until a day.
`

/** The page `docs/access.md`. */
export function sayAccess(): string {
  const rows = accessRows()
  const sections = Object.keys(contract).map((context) =>
    section(
      context,
      rows.filter(({ procedure }) => procedure.startsWith(`${context}.`)),
    ),
  )
  return [HEAD, ...sections.flat()].join('\n')
}
