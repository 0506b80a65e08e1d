import { createHash } from 'node:crypto'
import type { Call } from './call'

/**
 * The folder in which a person's uploads lie, without a slash at its end. Nobody makes one for themselves that is another
 * person's: it follows from who calls, and the platform says that. The local cloud's upload door follows the same rule.
 */
export const uploadFolderOf = (openid: string): string =>
  `uploads/${createHash('sha256').update(`uploads\n${openid}`).digest('hex').slice(0, 32)}`

const PATH = /^cloud:\/\/[^/]+\/([\w/.-]+)$/

/**
 * Whether a file id is of the caller's own uploads: an id that somebody else has sent, or of any other file, leads nowhere.
 * It says who may use a file, not who wrote it: where a file lies is chosen by the phone that sends it.
 */
export function isOwnUpload({ caller }: Pick<Call, 'caller'>, fileId: string): boolean {
  const path = PATH.exec(fileId)?.[1] ?? ''
  return path.startsWith(`${uploadFolderOf(caller.openid)}/`) && !path.split('/').includes('..')
}
