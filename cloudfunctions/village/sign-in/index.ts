/** How a person comes to their phone, and goes. */
export { decideSignIn } from './decide'
export { listSignIns } from './list'
export { waitingSignIns } from './queue'
export { signInIdOf, stillOpen } from './request'
export { signIn } from './sign-in'
export { signOut } from './sign-out'
