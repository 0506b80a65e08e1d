/** What a person is told, and how they hear of it. */
export { acceptMessages } from './accept'
export { unreadMessages } from './inbox'
export { listMessages } from './list'
export { readMessages } from './read'
export { acceptingPhones, spendAccepted } from './subscriptions'
