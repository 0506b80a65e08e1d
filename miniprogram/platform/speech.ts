import Taro from '@tarojs/taro'
import { createStore } from '@/cloud/link/store'

/** Declared only by an operator who has added the plugin; a mini-program without it must not name it. */
const withPlugin = process.env.TARO_ENV === 'weapp' && Boolean(process.env.CUNXING_SPEECH)

/** Whether this phone can read aloud. */
export const canSpeak: boolean =
  process.env.TARO_ENV === 'h5' ? typeof window !== 'undefined' && 'speechSynthesis' in window : withPlugin

/** The longest piece that WeChat's plugin takes at once, in characters. */
const PIECE = 300

const speaking = createStore<string | null>(null)
let player: Taro.InnerAudioContext | null = null

/** The words that are being read just now, or null. */
export const useSpeaking = speaking.use

/** Reads `words` aloud; whatever was being read stops. */
export function utter(words: string): void {
  hush()
  if (!canSpeak || words === '') return
  speaking.set(words)
  if (withPlugin) playPieces(words, words)
  else speakInBrowser(words)
}

/** Stops reading. */
export function hush(): void {
  if (speaking.get() === null) return
  speaking.set(null)
  if (process.env.TARO_ENV === 'h5') window.speechSynthesis.cancel()
  player?.destroy()
  player = null
}

function speakInBrowser(words: string): void {
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.lang = 'zh-CN'
  utterance.rate = 0.9
  const ended = () => {
    if (speaking.get() === words) speaking.set(null)
  }
  utterance.onend = ended
  utterance.onerror = ended
  window.speechSynthesis.speak(utterance)
}

/** The plugin makes one sound file of each piece; they are played one after the other. */
function playPieces(words: string, rest: string): void {
  if (speaking.get() !== words) return
  if (rest === '') {
    speaking.set(null)
    return
  }
  requirePlugin('WechatSI').textToSpeech({
    lang: 'zh_CN',
    tts: true,
    content: rest.slice(0, PIECE),
    success({ filename }) {
      if (speaking.get() !== words) return
      player?.destroy()
      player = Taro.createInnerAudioContext()
      player.src = filename
      player.onEnded(() => playPieces(words, rest.slice(PIECE)))
      player.play()
    },
    fail: () => speaking.set(null),
  })
}
