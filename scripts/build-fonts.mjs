// The type that pages are printed in: one font whole, and of others the characters that it lacks. Rare characters of names
// stand in the fonts of Hong Kong and of Japan, the pictures in names of goods in one of their own.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'

const FONTS = fileURLToPath(new URL('../node_modules/@expo-google-fonts/', import.meta.url))
const WEIGHTS = { normal: '400Regular', bold: '700Bold' }

/** In the order in which they are asked for a character. */
const FAMILIES = [
  { name: 'Sans', folder: 'noto-sans-sc', file: 'NotoSansSC', whole: true },
  { name: 'HongKong', folder: 'noto-sans-hk', file: 'NotoSansHK' },
  { name: 'Japan', folder: 'noto-sans-jp', file: 'NotoSansJP' },
  // Whole: a keycap is made of a digit.
  { name: 'Emoji', folder: 'noto-emoji', file: 'NotoEmoji', whole: true },
]

/** Neighbouring numbers as pairs of first and last. */
function rangesOf(points) {
  const ranges = []
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1]
    if (last?.[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

/** Writes two weights of every family with their licences, and in `coverage.json` which characters each has. */
export async function writeFonts(out) {
  mkdirSync(out, { recursive: true })
  const known = new Set()
  const coverage = []
  for (const { name, folder, file, whole } of FAMILIES) {
    const sourceOf = (weight) => path.join(FONTS, folder, weight, `${file}_${weight}.ttf`)
    const all = fontkit.openSync(sourceOf(WEIGHTS.normal)).characterSet
    const kept = whole ? all : all.filter((point) => !known.has(point))
    for (const [look, weight] of Object.entries(WEIGHTS)) {
      const to = path.join(out, `${name}-${look}.ttf`)
      if (whole) copyFileSync(sourceOf(weight), to)
      else writeFileSync(to, await subsetFont(readFileSync(sourceOf(weight)), String.fromCodePoint(...kept)))
    }
    copyFileSync(path.join(FONTS, folder, 'LICENSE_FONT'), path.join(out, `${name}-LICENSE`))
    for (const point of kept) known.add(point)
    coverage.push({ name, ranges: rangesOf(kept) })
  }
  writeFileSync(path.join(out, 'coverage.json'), JSON.stringify(coverage))
}
