/** What came of the requests, month by month: counted by night, kept, and read by everybody on the open board. */
export { board } from './board'
export { figuresCollections } from './documents'
export { keepFigures } from './keep'
export { proveFigures } from './prove'
export { townDesk } from './town'
