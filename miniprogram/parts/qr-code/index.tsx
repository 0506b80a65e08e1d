import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import UQRCode from 'uqrcodejs'
import { spoken } from '@/parts/aria'
import style from './style.module.css'

/** Light squares that must surround a code for it to be read, by the standard. */
const QUIET = 4

/** The code as a drawing: one path of dark squares, so both targets show it without a canvas. */
function drawing(text: string): string {
  const code = new UQRCode()
  code.data = text
  code.make()
  const side = code.modules.length + 2 * QUIET
  const squares = code.modules.flatMap((row, y) =>
    row.flatMap((square, x) => (square.isBlack ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  )
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${squares.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** A square code to be scanned; always dark on white, also at night. `size` in px. */
export function QrCode({ text, label, size = 220 }: { text: string; label: string; size?: number }) {
  const src = useMemo(() => drawing(text), [text])
  const box = { width: `${size}px`, height: `${size}px` }
  return (
    <Image className={`${style.code}`} style={box} src={src} mode='scaleToFill' {...spoken({ role: 'img', label })} />
  )
}
