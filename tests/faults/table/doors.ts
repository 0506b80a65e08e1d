import type { Fault } from '../fault'
import { alone, of } from './sights'

/** What may be sent. */
export const inContracts: readonly Fault[] = [
  {
    ...alone('bounds of input', /is closed, or ends somewhere$/),
    layer: 'contract',
    what: 'inputs take fields that nobody names',
    file: 'shared/kernel/contract.ts',
    text: 'base.input(z.strictObject(input))',
    instead: 'base.input(z.object(input))',
    says: /takes fields that nobody names/,
  },
  {
    ...alone('bounds of input', /is closed, or ends somewhere$/),
    layer: 'contract',
    what: 'a text may be as long as it likes',
    file: 'shared/kernel/schemas.ts',
    text: '    .max(max)\n',
    instead: '',
    says: /is a text without an end/,
  },
  {
    ...alone('bounds of input', /is closed, or ends somewhere$/),
    layer: 'contract',
    what: 'an order has as many lines as it likes',
    file: 'shared/shop/contract.ts',
    text: 'z.array(wantedLine).min(1).max(20)',
    instead: 'z.array(wantedLine).min(1)',
    says: /lines is a list without an end/,
  },
  {
    ...of('nonsense', 'points.passbook', 'points.entry', 'points.claim', 'points.raiseClaimFor', 'points.object'),
    layer: 'contract',
    what: 'who may ask is looked at before what they ask',
    file: 'cloudfunctions/kernel/serve.ts',
    text: 'initialInputValidationIndex: Number.NEGATIVE_INFINITY',
    instead: 'initialInputValidationIndex: 0',
    says: /INPUT_INVALID/,
  },
  {
    ...of('foolish input', 'points.listMine', 'shop.listMine', 'shop.stockMoves', 'village.listMessages'),
    layer: 'contract',
    what: 'a position in a list that a stranger made goes into the query as it is',
    file: 'cloudfunctions/kernel/store/cursor.ts',
    text: 'return parsed.success ? parsed.data : null',
    instead: "return parsed.success ? parsed.data : JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))",
    says: /FAULT/,
  },
]

/** The last row, and what is done about a procedure that has none. */
const FORGOTTEN_ROW = `  'paper.exportRound': { who: { committee: 'village', supervisor: 'village' }, target: 'round' },
} as const satisfies Record<ProcedureName, Access>

/** Looks a procedure up by the name that came over the wire; own keys only, so \`__proto__\` finds nothing. */
export const accessOf = (name: string): Access | undefined =>
  Object.hasOwn(access, name) ? (access as Record<string, Access>)[name] : undefined
`

/** Who may ask. */
export const inAccess: readonly Fault[] = [
  {
    ...alone('promised access', /points\.passbook/),
    layer: 'access table',
    what: 'a passbook is open to the whole village',
    file: 'shared/access.ts',
    text: "'points.passbook': { who: { resident: 'household', ...NEAREST }",
    instead: "'points.passbook': { who: { resident: 'village', ...NEAREST }",
    says: /neighbour/,
  },
  {
    ...alone('promised access', /shop\.setPin/),
    layer: 'access table',
    what: 'whose PIN is set is not looked up',
    file: 'shared/access.ts',
    text: "'shop.setPin': { who: { resident: 'household', ...NEAREST }, target: 'household' }",
    instead: "'shop.setPin': { who: { resident: 'household', ...NEAREST }, target: 'none' }",
    says: /otherResident/,
  },
  {
    ...of('access walk', 'paper.exportRound'),
    layer: 'access table',
    what: 'a row is forgotten, and what has none is open to everybody',
    file: 'shared/access.ts',
    text: FORGOTTEN_ROW,
    instead: FORGOTTEN_ROW.replace(/^.*\n/, '').replace(': undefined', ": { who: COUNTRY_WIDE, target: 'none' }"),
    says: /ought to be shut, is/,
  },
  {
    ...of('access walk', 'village.publishNotice'),
    layer: 'kernel: who calls',
    what: 'a duty that is over still counts',
    file: 'shared/kernel/access.ts',
    text: 'if (grant.until > now) held.push',
    instead: 'held.push',
    says: /expired at .*: ought to be shut, is open/,
  },
  {
    ...of('access walk', 'village.publishNotice'),
    layer: 'kernel: who calls',
    what: 'over which village a duty was given is not compared',
    file: 'shared/kernel/access.ts',
    text: "case 'village':\n      return same(placeId, target.villageId)",
    instead: "case 'village':\n      return placeId !== undefined",
    says: /otherClerk at .*: ought to be shut, is open/,
  },
  {
    ...of('access walk', 'points.claim'),
    layer: 'kernel: who calls',
    what: 'where a claim stands is believed of who asks',
    file: 'cloudfunctions/points/router.ts',
    text: 'locators: pointsLocators',
    instead:
      "locators: { ...pointsLocators, claim: { field: 'claimId', locate: async () => ({ villageId: 'qs', groupId: 'qs-g1', gridId: 'qs-w1' }) } }",
    says: /ought to be/,
  },
  {
    ...alone('access walk', /openid in the input is refused, beside the input it is not believed$/),
    calls: ['village'],
    layer: 'kernel: who calls',
    what: 'who calls is believed of what they send',
    file: 'cloudfunctions/kernel/serve.ts',
    text: 'const { openid, requestId } = invocationOf(scf)',
    instead:
      'const { requestId, ...known } = invocationOf(scf)\n    const { openid = known.openid } = (event ?? {}) as { openid?: string }',
    says: /household/,
  },
  {
    ...alone('access walk', /village\.home answers nothing to a caller without an openid$/),
    calls: ['village'],
    layer: 'kernel: who calls',
    what: 'who has no name is let in as a guest',
    file: 'cloudfunctions/kernel/authorise.ts',
    text: "if (!row || caller.openid === '')",
    instead: 'if (!row)',
    says: /open/,
  },
]
