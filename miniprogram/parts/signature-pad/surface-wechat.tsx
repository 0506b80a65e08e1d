import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { SurfaceProps } from './glass'
import style from './style.module.css'

const ID = 'signature'

/** As much of WeChat's 2d canvas as is written on. */
interface Node extends Taro.Canvas {
  getContext(kind: '2d'): CanvasRenderingContext2D
}

interface Found {
  readonly node: Node
  readonly width: number
  readonly height: number
}

const isFound = (found: unknown): found is Found =>
  typeof found === 'object' && found !== null && 'node' in found && 'width' in found && 'height' in found

/** WeChat's 2d canvas. */
export function WeChatSurface({ onReady, onDown, onMove }: SurfaceProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas is made ready once; sizing it again would empty it.
  useEffect(() => {
    const query = Taro.createSelectorQuery().select(`#${ID}`).fields({ node: true, size: true })
    query.exec(([found]: unknown[]) => {
      if (!isFound(found)) return
      const { node, width, height } = found
      const scale = Taro.getWindowInfo().pixelRatio
      node.width = width * scale
      node.height = height * scale
      const pen = node.getContext('2d')
      pen.scale(scale, scale)
      const picture = async () => (await Taro.canvasToTempFilePath({ canvas: node, fileType: 'jpg' })).tempFilePath
      onReady({ pen, width, height, picture })
    })
  }, [])
  const at = (touches: unknown, tell: (x: number, y: number) => void) => {
    const [finger]: unknown[] = Array.isArray(touches) ? touches : []
    if (isPlace(finger)) tell(finger.x, finger.y)
  }
  return (
    <Canvas
      id={ID}
      type='2d'
      disableScroll
      className={`${style.surface}`}
      onTouchStart={({ touches }) => at(touches, onDown)}
      onTouchMove={({ touches }) => at(touches, onMove)}
    />
  )
}

/** On a 2d canvas WeChat tells where the finger is on it. */
const isPlace = (finger: unknown): finger is { x: number; y: number } =>
  typeof finger === 'object' &&
  finger !== null &&
  'x' in finger &&
  'y' in finger &&
  typeof finger.x === 'number' &&
  typeof finger.y === 'number'
