/** The phone's files, as `wx.getFileSystemManager` offers them: a set of paths is all that the program looks at. */

export const USER_FOLDER = 'wxfile://usr'

interface Call {
  readonly path?: string
  readonly filePath?: string
  readonly srcPath?: string
  readonly destPath?: string
  readonly dirPath?: string
  readonly success?: (result: object) => void
  readonly fail?: (result: object) => void
  readonly complete?: (result: object) => void
}

const answer = (call: Call, found: boolean) => {
  const result = { errMsg: found ? 'ok' : 'fail no such file or directory' }
  setTimeout(() => {
    if (found) call.success?.(result)
    else call.fail?.(result)
    call.complete?.(result)
  })
}

/** Makes the file system over `files`, which a test can look into and which can outlive a launch. */
export const fileSystem = (files: Set<string>) => ({
  access: (call: Call) => answer(call, files.has(call.path ?? '')),
  copyFile: (call: Call) => {
    if (call.destPath) files.add(call.destPath)
    answer(call, true)
  },
  readdir: (call: Call) => {
    const folder = `${call.dirPath}/`
    const found = [...files].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length))
    setTimeout(() => call.success?.({ files: found }))
  },
  unlink: (call: Call) => answer(call, files.delete(call.filePath ?? '')),
})
