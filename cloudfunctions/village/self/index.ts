/** Who one is, where one is at home, and how one likes the pages. */
export { type AtHome, atHome, sayMe, signInPending, villageToShow } from './here'
export { sayLunar } from './lunar'
export { me } from './me'
export { setPreference } from './set-preference'
export { uploadFolder } from './upload-folder'
