import path from 'node:path'
import { CloudError, invalidParameter } from '../errors'

const LONGEST_PATH = 512

/** Whether a cloud path names a file inside of the storage and nothing else. */
function isCloudPath(value: string): boolean {
  // Characters that would mean something else in a link, on a disk or in a log are refused; the platform refuses most of them too.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (value === '' || value.length > LONGEST_PATH || /[\u0000-\u001f\u007f\\?#%:"<>]/.test(value)) return false
  return !/\p{Surrogate}/u.test(value) && value.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Throws `INVALID_PARAM` for what is no cloud path. */
export function requireCloudPath(value: string): void {
  if (!isCloudPath(value)) throw invalidParameter('this is no path of a file')
}

/** Where a cloud path lies on disk, under `root`. Throws `INVALID_PARAM` for a path that could leave it. */
export function diskPath(root: string, cloudPath: string): string {
  requireCloudPath(cloudPath)
  const file = path.resolve(root, cloudPath)
  if (!file.startsWith(root + path.sep)) throw invalidParameter('this is no path of a file')
  return file
}

/** The id of a file. */
export function fileId(bucket: string, cloudPath: string): string {
  return `cloud://${bucket}/${cloudPath}`
}

/** The cloud path in a file id; throws `STORAGE_FILE_NONEXIST` for an id of some other storage. */
export function cloudPathOf(bucket: string, id: string): string {
  const start = `cloud://${bucket}/`
  if (!id.startsWith(start)) throw new CloudError('STORAGE_FILE_NONEXIST', 'no file of this storage')
  return id.slice(start.length)
}
