/** Reads one hostile workbook or picture in a process of its own, and says how it went and how much memory the process ever had. */

import { existsSync, readFileSync } from 'node:fs'
import { hasGoodsHeadings } from '@shared/shop/goods-sheet'
import { hasRosterHeadings } from '@shared/village/roster'
import { stripMetadata } from '../../../cloudfunctions/kernel/picture'
import { LIST_LIMITS, ROSTER_LIMITS, readWorkbook, SheetError } from '../../../cloudfunctions/kernel/sheet'

const DOORS = {
  shop: { limits: LIST_LIMITS, isWanted: hasGoodsHeadings },
  village: { limits: ROSTER_LIMITS, isWanted: hasRosterHeadings },
}

/** Kilobytes. What the system counts for a process begins with its parent's, so Linux is asked for that of the program. */
function highestMemory(): number {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}

const takeWorkbook = (bytes: Uint8Array, door: keyof typeof DOORS): Promise<string> =>
  readWorkbook(bytes, DOORS[door]).then(
    ({ sheets }) => `read ${sheets.length}`,
    (fault: unknown) => (fault instanceof SheetError ? fault.code : String(fault)),
  )

function takePicture(bytes: Uint8Array): string {
  const picture = stripMetadata(bytes)
  return picture === null || picture === 'too large' ? (picture ?? 'refused') : `kept ${picture.extension}`
}

async function main(): Promise<void> {
  const [, , door, file = ''] = process.argv
  const bytes = readFileSync(file)
  const began = process.cpuUsage()
  const outcome =
    door === 'photo' ? takePicture(bytes) : await takeWorkbook(bytes, door === 'shop' ? 'shop' : 'village')
  const milliseconds = Math.round(process.cpuUsage(began).user / 1000)
  process.stdout.write(JSON.stringify({ outcome, milliseconds, megabytes: Math.round(highestMemory() / 1024) }))
}

main()
