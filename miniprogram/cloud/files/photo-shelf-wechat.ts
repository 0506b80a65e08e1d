import Taro from '@tarojs/taro'
import { OfflineError } from '../link/errors'
import { newKey } from '../link/keys'
import { type PhotoShelf, UnreadablePhoto } from './photo-shelf'
import { uploadFolder } from './upload-folder'

/** Per cent of JPEG quality; a village photo of 12 megapixels comes to about 300 kB. */
const QUALITY = 60
const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH}/${name}`
const isPhoto = (name: string) => name.endsWith('.jpg')
const files = () => Taro.getFileSystemManager()

const exists = (path: string) =>
  new Promise<boolean>((answer) => {
    files().access({ path, success: () => answer(true), fail: () => answer(false) })
  })

const copy = (srcPath: string, destPath: string) =>
  new Promise<void>((answer, fail) => {
    files().copyFile({ srcPath, destPath, success: () => answer(), fail: ({ errMsg }) => fail(new Error(errMsg)) })
  })

/** Photos in the mini-program's own folder: WeChat clears its temporary files, these it keeps. */
export const weChatShelf: PhotoShelf = {
  async keep(path) {
    // Compressing writes the picture anew, without the place and time that a camera puts into it.
    const { tempFilePath } = await Taro.compressImage({ src: path, quality: QUALITY, compressedWidth: 1600 }).catch(
      ({ errMsg }: { errMsg?: string }) => {
        throw new UnreadablePhoto(errMsg)
      },
    )
    const name = `${await newKey()}.jpg`
    await copy(tempFilePath, pathOf(name))
    return name
  },

  show: async (name) => ((await exists(pathOf(name))) ? pathOf(name) : null),

  async upload(name) {
    const cloudPath = `${await uploadFolder()}/${name}`
    const sent = await Taro.cloud.uploadFile({ cloudPath, filePath: pathOf(name) }).catch((error: unknown) => {
      throw new OfflineError(String(error))
    })
    return sent.fileID
  },

  drop: (name) =>
    new Promise((done) => {
      files().unlink({ filePath: pathOf(name), complete: () => done() })
    }),

  names: () =>
    new Promise((answer) => {
      const { USER_DATA_PATH: dirPath = '' } = Taro.env
      files().readdir({ dirPath, success: ({ files: found }) => answer(found.filter(isPhoto)), fail: () => answer([]) })
    }),
}
