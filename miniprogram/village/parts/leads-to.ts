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
    case 'verify':
    case 'endorse':
    case 'objection':
      return routes.workbench
    case 'stock':
      return routes.stock
    case 'budget':
      return routes.budget
    default:
      return undefined
  }
}
