// Finds the browser that the tests drive; installs Debian's where it may, and says plainly what is missing where it may not.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CHROMIUM = '/usr/bin/chromium'

export function ensureBrowser() {
  if (existsSync(CHROMIUM)) return
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) {
    throw new Error(
      'The browser tests need Chromium at /usr/bin/chromium and a Chinese font.\nOn Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk',
    )
  }
  console.log('· Installing Chromium and a Chinese font (once)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}
