import type { Call } from '../../kernel/call'
import { uploadFolderOf } from '../../kernel/uploads'
import type { Output } from '../contract-types'

/** Where the caller's phone sends its files; in WeChat it does not know its own openid. */
export const uploadFolder = async ({ caller }: Call): Promise<Output<'uploadFolder'>> => ({
  folder: uploadFolderOf(caller.openid),
})
