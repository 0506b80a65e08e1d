/** What other contexts may know of requests. */

export { keepFigures, proveFigures } from './figures'
export { requestKind } from './kind'
