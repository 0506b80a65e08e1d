import Taro from '@tarojs/taro'
import { FaultError, OfflineError } from '../link/errors'
import { newKey } from '../link/keys'
import { postLocal } from '../link/local-door'
import { uploadFolder } from './upload-folder'

/** A file that a person chose: in WeChat its path on the phone, in the browser the file itself. */
export interface ChosenFile {
  readonly name: string
  readonly content: string | Blob
}

/** Sends a chosen file as it is; answers its id for a procedure's input. Rejects with OfflineError without network. */
export async function uploadFile({ name, content }: ChosenFile): Promise<string> {
  return typeof content === 'string' ? uploadInWeChat(content) : uploadInBrowser(name, content)
}

/** Uploads lie in a folder of their own, from which the cloud reads and takes them away again. */
async function uploadInWeChat(filePath: string): Promise<string> {
  const ending = /\.\w{1,8}$/.exec(filePath)?.[0] ?? ''
  const cloudPath = `${await uploadFolder()}/${await newKey()}${ending}`
  const sent = await Taro.cloud.uploadFile({ cloudPath, filePath }).catch((error: unknown) => {
    throw new OfflineError(String(error))
  })
  return sent.fileID
}

async function uploadInBrowser(name: string, content: Blob): Promise<string> {
  const door = `/local/upload?name=${encodeURIComponent(name)}`
  const answer = await postLocal(door, content, 'application/octet-stream').catch((error: unknown) => {
    throw error instanceof FaultError ? error : new OfflineError(String(error))
  })
  if (typeof answer.fileID !== 'string') throw new FaultError('the upload gave no file id')
  return answer.fileID
}
