import { type PointerEvent, useEffect, useRef } from 'react'
import type { SurfaceProps } from './glass'
import style from './style.module.css'

/** The browser's canvas; a finger, a pen and a mouse all write on it. */
export function BrowserSurface({ onReady, onDown, onMove }: SurfaceProps) {
  const element = useRef<HTMLCanvasElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas is made ready once; sizing it again would empty it.
  useEffect(() => {
    const canvas = element.current
    const pen = canvas?.getContext('2d')
    if (!canvas || !pen) return
    const { width, height } = canvas.getBoundingClientRect()
    const scale = window.devicePixelRatio
    canvas.width = width * scale
    canvas.height = height * scale
    pen.scale(scale, scale)
    onReady({ pen, width, height, picture: () => Promise.resolve(canvas.toDataURL('image/png')) })
  }, [])
  const at = (event: PointerEvent<HTMLCanvasElement>, tell: (x: number, y: number) => void) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    tell(event.clientX - left, event.clientY - top)
  }
  return (
    <canvas
      ref={element}
      className={`${style.surface}`}
      aria-label='在这里签名'
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        at(event, onDown)
      }}
      onPointerMove={(event) => event.buttons > 0 && at(event, onMove)}
    />
  )
}
