import Taro from '@tarojs/taro'
import type { ChosenFile } from '@/cloud/files/files'
import { mayUsePrivateData } from './privacy'

/** Lets a person choose one file that ends in `ending`, without the dot; undefined when they turned back. */
export const chooseFile = (ending: string): Promise<ChosenFile | undefined> =>
  process.env.TARO_ENV === 'h5' ? chooseInBrowser(ending) : chooseInWeChat(ending)

/** WeChat gives files of a chat: people send the sheet from the computer to themselves first. */
async function chooseInWeChat(ending: string): Promise<ChosenFile | undefined> {
  if (!(await mayUsePrivateData())) return undefined
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [ending] }).catch(() => undefined)
  const [file] = chosen?.tempFiles ?? []
  return file && { name: file.name, content: file.path }
}

function chooseInBrowser(ending: string): Promise<ChosenFile | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = `.${ending}`
  input.style.display = 'none'
  // Old Safari opens the dialog only of what is on the page.
  document.body.appendChild(input)
  return new Promise<ChosenFile | undefined>((answer) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      answer(file && { name: file.name, content: file })
    })
    input.addEventListener('cancel', () => answer(undefined))
    input.click()
  }).finally(() => input.remove())
}

/**
 * Hands a document from the cloud to the person: WeChat opens it with its menu for passing it on; the browser opens pages
 * in a tab of their own, where they can be printed, and downloads everything else.
 * Answers false when it could not be fetched; then its address is on the clipboard, to be opened on a computer.
 */
export const handOver = (url: string, name: string): Promise<boolean> =>
  process.env.TARO_ENV === 'h5' ? handOverInBrowser(url, name) : handOverInWeChat(url, name)

async function handOverInBrowser(url: string, name: string): Promise<boolean> {
  // A browser that lets no tab be opened so long after the press answers null.
  if (name.endsWith('.pdf') && window.open(url, '_blank') !== null) return true
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  return true
}

async function handOverInWeChat(url: string, name: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    await Taro.downloadFile({ url, filePath })
    await Taro.openDocument({ filePath, showMenu: true })
    return true
  } catch {
    await Taro.setClipboardData({ data: url })
    return false
  }
}
