// `npm run access`: prints who may call what, and how far. `-- --json` prints it for programs.
import { accessRows, sayAccess } from './access-page'

process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(accessRows(), null, 2)}\n` : sayAccess())
