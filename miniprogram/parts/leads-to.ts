import { routes } from '@/routes'

/** The page that something told or waiting is about; undefined when there is nothing more to see. */
export function leadsTo(about: string, id: string | null): string | undefined {
  switch (about) {
    case 'claim':
    case 'deduction':
      return id === null ? routes.myClaims : routes.claim(id)
    case 'passbook':
      return routes.passbook
    case 'signIn':
      return routes.signIns
    case 'message':
      return routes.messages
    case 'roster':
      return routes.roster
    case 'desk':
      return id === null ? routes.workbench : routes.desk(id)
    case 'order':
      return id === null ? routes.shelf : routes.order(id)
    case 'offer':
      return id === null ? routes.myOrders : routes.order(id)
    case 'counter':
      return id === null ? routes.counter : routes.order(id)
    case 'stock':
      return routes.stock
    case 'budget':
      return routes.budget
    case 'walk':
      return id === null ? undefined : routes.walk(id)
    case 'round':
      return id === null ? routes.rounds : routes.round(id)
    case 'meeting':
      return id === null ? routes.meetings : routes.meeting(id)
    case 'pledge':
      return id === null ? routes.pledges : routes.pledge(id)
    case 'request':
      return id === null ? routes.talk : routes.request(id)
    case 'filing':
      return id === null ? routes.filings : routes.filing(id)
    case 'sheet':
      return sheetPage(id)
    default:
      return undefined
  }
}

/** A sheet is named after its round and its household. */
function sheetPage(id: string | null): string | undefined {
  const [, roundId, householdId] = /^([^:]+):(.+)$/.exec(id ?? '') ?? []
  return roundId && householdId && routes.sheet(roundId, householdId)
}
