import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DataDirectory } from './data-directory'
import { invalidParameter } from './errors'
import { isObject } from './json'

/** Somebody whom a visitor can be, for trying things out. */
interface Person {
  readonly openid: string
  readonly label: string
  readonly note: string
  readonly group: string
}

/** Who is who on this machine: anybody may sign in as anybody. */
export interface Identity {
  people(): readonly Person[]
  /** Replaces the list of people; throws `INVALID_PARAM` for what is no such list. */
  setPeople(value: unknown): readonly Person[]
  /** A token for `openid`, or for a fresh guest when it is undefined; throws `INVALID_PARAM` for what cannot be an openid. */
  signIn(openid: unknown): { openid: string; token: string }
  /** The openid of a bearer token in an `Authorization` header, or an empty string. */
  openidOf(authorization: string): string
}

const FILE = 'people.json'

/** Opens the identities that `data` keeps. Tokens are sealed with its key and hold as long as the data directory does. */
export function openIdentity(data: DataDirectory): Identity {
  let people = readPeople(data.readJson(FILE) ?? [])
  const seal = (encoded: string) => createHmac('sha256', data.keys.secretKey).update(`token\n${encoded}`).digest('hex')
  return {
    people: () => people,
    setPeople(value) {
      people = readPeople(value)
      data.writeJson(FILE, people)
      return people
    },
    signIn(wanted) {
      const openid = wanted === undefined ? `guest-${randomBytes(8).toString('hex')}` : wanted
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
      if (typeof openid !== 'string' || !/^[^\u0000-\u001f\u007f\p{Surrogate}]{1,128}$/u.test(openid)) {
        throw invalidParameter('openid must be a string of 1 to 128 characters')
      }
      const encoded = Buffer.from(openid).toString('base64url')
      return { openid, token: `${encoded}.${seal(encoded)}` }
    },
    openidOf(authorization) {
      const [, encoded = '', sealed = ''] = /^Bearer ([\w-]{1,700})\.([0-9a-f]{64})$/.exec(authorization) ?? []
      if (sealed === '' || !timingSafeEqual(Buffer.from(sealed), Buffer.from(seal(encoded)))) return ''
      return Buffer.from(encoded, 'base64url').toString()
    },
  }
}

function readPeople(value: unknown): Person[] {
  if (!Array.isArray(value)) throw invalidParameter('people must be a list')
  return value.map((entry: unknown) => {
    if (!isObject(entry) || typeof entry.openid !== 'string' || typeof entry.label !== 'string') {
      throw invalidParameter('a person has at least an openid and a label')
    }
    const { openid, label, note, group } = entry
    return { openid, label, note: typeof note === 'string' ? note : '', group: typeof group === 'string' ? group : '' }
  })
}
