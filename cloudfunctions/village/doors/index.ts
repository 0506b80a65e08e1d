/** The code on a door, and the doors of a walk in their order. */
export { doorCodeOf, isDoorCode } from './code'
export { countDoors, doorsIn } from './doors'
export { doorCode } from './read-code'
export { renewDoorCode } from './renew-code'
