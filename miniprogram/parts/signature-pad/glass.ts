/** What one writes on: a drawing context in px of the screen, and the way to take the writing off as a picture. */
export interface Glass {
  readonly pen: CanvasRenderingContext2D
  /** Size in px of the screen. */
  readonly width: number
  readonly height: number
  /** An address of the picture on this phone, as `keepPhoto` takes it. */
  picture(): Promise<string>
}

/** What a surface tells the pad: that it can be written on, and where the finger is on it, in px. */
export interface SurfaceProps {
  readonly onReady: (glass: Glass) => void
  readonly onDown: (x: number, y: number) => void
  readonly onMove: (x: number, y: number) => void
}

/** White, because the picture is kept without transparency. */
export function wipe({ pen, width, height }: Glass): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = '#211a15'
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
}
