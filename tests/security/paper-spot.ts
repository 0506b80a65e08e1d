/** What of a spot papers ask for. */
interface Door {
  readonly villageId: string
  readonly householdId: string
  readonly orderId: string
  readonly roundId: string
  readonly filingId: string
}

/** A well-formed input of everything that is printed or handed in; where it can be, of nothing: to draw costs the most. */
export const paperSamples: Record<string, (spot: Door) => Record<string, unknown>> = {
  'paper.passbook': ({ householdId }) => ({ householdId, year: '2020' }),
  'paper.doorCodes': ({ villageId }) => ({ villageId, groupId: 'none' }),
  'paper.notices': ({ villageId }) => ({ villageId }),
  'paper.ranking': ({ villageId }) => ({ villageId, period: 'year' }),
  'paper.priceList': ({ villageId }) => ({ villageId }),
  'paper.filing': ({ filingId }) => ({ filingId }),
  'paper.orderSlip': ({ orderId }) => ({ orderId }),
  'paper.blankSlips': ({ villageId }) => ({ villageId }),
  'paper.inspection': ({ roundId }) => ({ roundId }),
  'paper.walkSheet': ({ roundId }) => ({ roundId }),
  'paper.exportVillage': ({ villageId }) => ({ villageId, list: 'households' }),
  'paper.exportShop': ({ villageId }) => ({ villageId, list: 'goods' }),
  'paper.exportRound': ({ roundId }) => ({ roundId }),
}
