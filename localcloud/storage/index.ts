import type { Clock } from '../clock'
import { CloudError, invalidParameter } from '../errors'
import type { Service } from '../gateway'
import { describeFault, type Exchange } from '../http/exchange'
import { isObject, type JsonObject, listField, stringField, unknownAction } from '../json'
import { openFiles } from './files'
import { createLinks, type Purpose } from './links'
import { cloudPathOf, fileId, requireCloudPath } from './paths'
import { deliver, receive, receiveForm, sendXml, UPLOAD_LIMIT } from './transfers'

export { UPLOAD_LIMIT } from './transfers'

/** The cloud storage: files by cloud path, reached through the SDK and through temporary links. */
export interface Storage extends Service {
  /** Serves the links: PUT for uploads, POST for uploads of older SDKs, GET and HEAD for downloads. */
  handle(exchange: Exchange): Promise<void>
  /** Keeps bytes and answers the file's id. */
  keep(cloudPath: string, content: Buffer): Promise<string>
  /** Removes every file. */
  clear(): void
}

export interface StorageOptions {
  readonly folder: string
  readonly env: string
  readonly key: string
  readonly clock: Clock
  /** `http://127.0.0.1:PORT`, known once the port is. */
  baseUrl(): string
}

/** The path that all links start with. */
export const LINK_PATH = '/local/files/'

/** What each method asks of a link; every other asks for what no link gives. */
const PURPOSES: Readonly<Record<string, Purpose>> = { PUT: 'write', POST: 'write', GET: 'read', HEAD: 'read' }

const UPLOAD_LINK_MS = 15 * 60_000
const DEFAULT_READ_LINK_S = 7200
/** The longest life of a link, as on the platform. */
const LONGEST_READ_LINK_S = 86_400

/** How many files one request may name for links or for deletion, as the tests of the platform's SDK say. */
const MOST_FILES = 50

/** Opens the storage in `folder`. */
export function openStorage({ folder, env, key, clock, baseUrl }: StorageOptions): Storage {
  const bucket = `${env}.${env}-files`
  const files = openFiles(folder)
  const links = createLinks(key, clock)

  const uploadMetadata = (body: JsonObject) => {
    const cloudPath = stringField(body, 'path')
    requireCloudPath(cloudPath)
    const url = `${baseUrl()}${LINK_PATH}${encodeURI(cloudPath)}?${links.seal('write', cloudPath, UPLOAD_LINK_MS)}`
    // The link carries its own seal; the other fields are what the SDK expects to pass on.
    return {
      url,
      token: 'local',
      authorization: 'local',
      fileId: fileId(bucket, cloudPath),
      cosFileId: encodeURIComponent(cloudPath),
    }
  }
  const readLink = (wanted: unknown) => {
    const { fileid, max_age, url_type } = isObject(wanted) ? wanted : {}
    const id = String(fileid)
    const cloudPath = cloudPathOf(bucket, id)
    if (files.size(cloudPath) === undefined) throw new CloudError('STORAGE_FILE_NONEXIST', 'storage file not exist')
    const age =
      typeof max_age === 'number' && max_age > 0 ? Math.min(max_age, LONGEST_READ_LINK_S) : DEFAULT_READ_LINK_S
    // The SDK encodes what it gets unless it asked for a COS link, and browsers encode what they are given.
    const shown = url_type === 'COS_URL' ? encodeURI(cloudPath) : cloudPath
    return { tempFileURL: `${baseUrl()}${LINK_PATH}${shown}?${links.seal('read', cloudPath, age * 1000)}` }
  }
  const remove = async (wanted: unknown) => {
    const removed = await files.remove(cloudPathOf(bucket, String(wanted)))
    if (!removed) throw new CloudError('STORAGE_FILE_NONEXIST', 'storage file not exist')
    return {}
  }
  const copy = async (wanted: unknown) => {
    const order = isObject(wanted) ? wanted : {}
    const [from, to] = [stringField(order, 'src_path'), stringField(order, 'dst_path')]
    if (files.size(from) === undefined) throw new CloudError('STORAGE_FILE_NONEXIST', 'storage file not exist')
    if (order.overwrite === false && files.size(to) !== undefined) {
      throw new CloudError('STORAGE_FILE_EXIST', 'storage file exists')
    }
    await files.copy(from, to)
    if (order.remove_original === true) await files.remove(from)
    return { fileId: fileId(bucket, to), message: '' }
  }

  return {
    async execute(action, body) {
      switch (action) {
        case 'storage.getUploadMetadata':
          return { data: uploadMetadata(body) }
        case 'storage.batchGetDownloadUrl':
          return { data: { download_list: await each(filesOf(body, 'file_list'), idOfLink, readLink) } }
        case 'storage.batchDeleteFile':
          return { data: { delete_list: await each(filesOf(body, 'fileid_list'), String, remove) } }
        case 'storage.batchCopyFile':
          return { data: { copy_list: await each(listField(body, 'file_list'), undefined, copy) } }
        default:
          throw unknownAction(action)
      }
    },
    async keep(cloudPath, content) {
      await files.keep(cloudPath, [content], UPLOAD_LIMIT)
      return fileId(bucket, cloudPath)
    },
    clear: files.clear,
    async handle(exchange) {
      const cloudPath = decodePath(exchange.path.slice(LINK_PATH.length))
      const purpose = Object.hasOwn(PURPOSES, exchange.method) ? PURPOSES[exchange.method] : undefined
      if (purpose === undefined) return sendXml(exchange, 405, 'MethodNotAllowed', 'a link is read or written')
      if (cloudPath === undefined || !links.isGood(purpose, cloudPath, exchange.query)) {
        return sendXml(exchange, 403, 'AccessDenied', 'the link is not valid or has expired')
      }
      if (exchange.method === 'POST') await receiveForm(exchange, files, cloudPath)
      else if (purpose === 'write') await receive(exchange, files, cloudPath)
      else await deliver(exchange, files, cloudPath)
    },
  }
}

function filesOf(body: JsonObject, name: string): unknown[] {
  const list = listField(body, name)
  if (list.length > MOST_FILES) throw invalidParameter(`${name} may name ${MOST_FILES} files at most`)
  return list
}

const idOfLink = (wanted: unknown) => String(isObject(wanted) ? wanted.fileid : wanted)

/** Answers each item of a batch by itself: one that fails does not spoil the others. */
function each(
  items: unknown[],
  id: ((item: unknown) => string) | undefined,
  act: (item: unknown) => Promise<JsonObject> | JsonObject,
): Promise<JsonObject[]> {
  const answer = async (item: unknown): Promise<JsonObject> => {
    const named = id ? { fileID: id(item) } : {}
    try {
      return { ...named, code: 'SUCCESS', ...(await act(item)) }
    } catch (error) {
      const { code, message } = describeFault(error, '')
      return { ...named, code, message, tempFileURL: '' }
    }
  }
  return Promise.all(items.map(answer))
}

function decodePath(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
