/** The first page, and who one is. */
export { home } from './home'
export { me } from './me'
export { setPreference } from './set-preference'
export { uploadFolder } from './upload-folder'
