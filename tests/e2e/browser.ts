import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, errors, type Locator, type Page } from 'playwright-core'
import * as z from 'zod'
import { openCloud, type TestCloud, WEB_DIR } from '../support/cloud'
import { layWorld } from '../support/world'

/** A phone, on which nothing moves: every press otherwise waits until what moves stands still. */
const HOW = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
} as const
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']

/** Only what never comes is given up: how fast a busy machine is, is no matter of a test. */
const LONGEST_WAIT_MS = 120_000

/** How a person has set their phone. */
export interface Manner {
  readonly elder?: boolean
  readonly dark?: boolean
}

export interface Visitor {
  readonly page: Page
  /** Opens a page by its path in the app, `points/passbook/index`. */
  readonly visit: (route: string) => Promise<void>
  /** Waits until these words stand on the screen. */
  readonly sees: (words: string) => Promise<void>
  /** Presses the button, row, tab or choice of this name on the page in front. */
  readonly press: (name: string | RegExp) => Promise<void>
  /** Types into the field of this name. */
  readonly fill: (label: string, words: string) => Promise<void>
  /** Takes the photo that a page asks for, or picks several. */
  readonly takePhoto: (...photos: Photo[]) => Promise<void>
  /** As `takePhoto`, whatever becomes of them. */
  readonly choosePhoto: (...photos: Photo[]) => Promise<void>
  readonly leave: () => Promise<void>
}

interface Photo {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Presses what downloads something; answers its name and its bytes. */
export async function download(
  { page, press }: Visitor,
  name: string | RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await press(name)
  const file = await coming
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** Chooses a workbook by the button of this name. */
export async function choose({ page, press }: Visitor, button: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(button)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await (await chooser).setFiles({ name: '表.xlsx', mimeType, buffer: Buffer.from(bytes) })
}

/** A small picture that every browser can draw. */
export const PHOTO: Photo = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPYbCiLFTEMLQkAQL9AQXaNa8IAAAAASUVORK5CYII=',
    'base64',
  ),
}

export interface Town {
  /** Somebody with a phone of their own; a guest without an openid. */
  readonly come: (openid?: string, manner?: Manner) => Promise<Visitor>
  readonly close: () => Promise<void>
}

/** One browser in front of the local cloud at `url`. */
export async function openBrowser(url: string): Promise<Town> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
  return {
    come: (openid, manner = {}) => come(browser, url, openid, manner),
    close: () => browser.close(),
  }
}

/** A local cloud with the browser app, the world of the tests in it, and one browser in front of it. */
export async function openTown(
  options: { clockOffsetMs?: number } = {},
): Promise<Town & { readonly cloud: TestCloud }> {
  const cloud = await openCloud(options)
  await layWorld(cloud)
  const browser = await openBrowser(cloud.local.url)
  const close = async () => {
    await browser.close()
    await cloud.close()
  }
  return { ...browser, cloud, close }
}

/** The script of the page on which these words stand. */
function scriptWith(words: string): string {
  const folder = path.join(WEB_DIR, 'chunk')
  const found = readdirSync(folder).find((file) => readFileSync(path.join(folder, file), 'utf8').includes(words))
  if (!found) throw new Error(`no page says ${words}`)
  return found
}

/** Waits until the page on which these words stand has been fetched ahead: then it opens where there is no network. */
export const fetchedAhead = ({ page }: Visitor, words: string): Promise<unknown> =>
  page.waitForFunction(
    (file) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(`/${file}`)),
    scriptWith(words),
  )

async function come(browser: Browser, url: string, openid: string | undefined, manner: Manner): Promise<Visitor> {
  const context = await browser.newContext(HOW)
  context.setDefaultTimeout(LONGEST_WAIT_MS)
  await context.addInitScript(
    `if (!localStorage.getItem('cunxing.kept.settings')) localStorage.setItem('cunxing.kept.settings', ${JSON.stringify(stored(manner))})`,
  )
  if (openid !== undefined) await holdToken(context, await tokenOf(url, openid))
  const page = await context.newPage()
  const front = '.taro_page:visible'
  const choosePhoto = async (...photos: Photo[]) => {
    const chooser = page.waitForEvent('filechooser')
    await page.locator(front).last().getByLabel('拍照', { exact: true }).click()
    await (await chooser).setFiles(photos)
  }
  return {
    page,
    visit: async (route) => {
      await page.goto(`${url}/#/${route}`)
    },
    sees: (words) => page.locator(front).last().getByText(words).first().waitFor(),
    press: (name) => {
      const named = typeof name === 'string' ? `[aria-label="${name}"]` : undefined
      const frontPage = page.locator(front).last()
      const target = named ? frontPage.locator(named) : frontPage.getByLabel(name)
      return click(target.first())
    },
    fill: (label, words) => page.locator(front).last().getByLabel(label).locator('input, textarea').first().fill(words),
    choosePhoto,
    takePhoto: async (...photos) => {
      await choosePhoto(...photos)
      await page.locator(front).last().getByText('已拍好').first().waitFor()
    },
    leave: () => context.close(),
  }
}

/**
 * Presses what is in front. Between two pages that may still be the one which is just being left: then it is never seen
 * again, and the press has to look for its target anew.
 */
async function click(target: Locator, tries = 6): Promise<void> {
  try {
    await target.click({ timeout: 5_000 })
  } catch (error) {
    if (tries === 1 || !(error instanceof errors.TimeoutError)) throw error
    await click(target, tries - 1)
  }
}

/** As the app's own storage writes it. */
const stored = (manner: Manner) => JSON.stringify({ data: JSON.stringify(manner) })

const holdToken = (context: BrowserContext, token: string) =>
  context.addInitScript(
    `if (!localStorage.getItem('cunxing.token')) localStorage.setItem('cunxing.token', ${JSON.stringify(token)})`,
  )

async function tokenOf(url: string, openid: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/local/sign-in`, { method: 'POST', headers, body: JSON.stringify({ openid }) })
  return z.object({ token: z.string() }).parse(await response.json()).token
}
