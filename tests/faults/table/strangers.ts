import type { Fault, InstrumentName, Sight } from '../fault'
import { alone } from './sights'

const some = (by: InstrumentName, tests: RegExp, ...calls: readonly string[]): Sight => ({ by, tests, calls })

/** What a stranger with patience could learn or break. */
export const byStrangers: readonly Fault[] = [
  {
    ...alone('conformance of the gateway', /refuses a page of another port of this machine/),
    layer: 'local gateway',
    what: 'a page of another port of this machine may knock, if it says no origin',
    file: 'localcloud/http/loopback.ts',
    text: "  if (!OWN_SITE.has(header(request, 'sec-fetch-site'))) return true\n",
    instead: '',
    says: /Expected: 403/,
  },
  {
    ...some('moves', /does not vote on what their old home did/, 'village', 'points'),
    layer: 'fairness',
    what: 'who moves out may judge the old home from the next day on',
    file: 'cloudfunctions/village/households/near.ts',
    text: 'const MOVE_COUNTS_DAYS = 365',
    instead: 'const MOVE_COUNTS_DAYS = 1',
    says: /RECUSED/,
  },
  {
    ...some('moves', /says so, and whom it waits for/, 'village'),
    layer: 'fairness',
    what: 'who brings a roster that changes who may judge gives the second yes as well',
    file: 'cloudfunctions/village/roster/judges.ts',
    text: '(byResidentId === residentId ||',
    instead: "(byResidentId === '' ||",
    says: /mayGive|ROSTER_NEEDS_ANOTHER/,
  },
  {
    ...some('moves', /is imported by nobody whom it concerns/, 'village', 'points'),
    layer: 'fairness',
    what: 'the kin of who moves give the second yes to the roster that moves them',
    file: 'cloudfunctions/village/roster/judges.ts',
    text: 'apart: [...new Set([...concerned, ...kin])]',
    instead: 'apart: [...concerned]',
    says: /镇上的干部/,
  },
  {
    ...some('moves', /is from that moment for whoever serves in the new place/, 'village', 'points'),
    layer: 'fairness',
    what: 'who serves where a household stood goes on deciding on its claims after it has moved',
    file: 'cloudfunctions/points/locate.ts',
    text: 'return claim && withHousehold(store, claim)',
    instead: 'return claim && { ...claim, gridId: claim.gridId ?? undefined }',
    says: /NOT_FOUND|NOT_ALLOWED/,
  },
  {
    ...some('sign-ins', /strangers who guess shut nobody out/, 'village'),
    layer: 'kernel: who calls',
    what: 'guesses of strangers count against who has the code of the door',
    file: 'cloudfunctions/village/sign-in/tries.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source, as it stands in the file
    text: "${withCode ? `:${household.doorCodeVersion}` : ''}",
    instead: '',
    says: /这一家今天试错的次数多了/,
  },
  {
    ...some('evidence', /nor is one whose id somebody learned/, 'points'),
    layer: 'kernel: who calls',
    what: 'a file that somebody else has sent is taken from whoever knows its id',
    file: 'cloudfunctions/kernel/uploads.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source, as it stands in the file
    text: 'path.startsWith(`${uploadFolderOf(caller.openid)}/`)',
    instead: "path.startsWith('uploads/')",
    says: /PHOTO_REFUSED/,
  },
]
