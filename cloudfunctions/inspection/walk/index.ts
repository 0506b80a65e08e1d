/** The walk from door to door. */
export { score } from './score'
export { walk } from './walk'
