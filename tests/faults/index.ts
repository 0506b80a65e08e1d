// `npm run -s faults > docs/faults.md`: which faults are put in, and what finds them.
import { sayFaults } from './page'

process.stdout.write(sayFaults())
