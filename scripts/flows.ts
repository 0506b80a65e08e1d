// `npm run flows`: writes docs/flows.md, the flows as pictures and tables, from the table that everything else reads.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { sayFlows } from './flows-page'

const file = path.resolve(__dirname, '../docs/flows.md')
writeFileSync(file, sayFlows())
console.log(`✓ ${path.relative(process.cwd(), file)}`)
