/** What browsers that can listen offer, under either of its names. */
interface Recognition {
  lang: string
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void
  onend: () => void
  start(): void
  stop(): void
}
type Recogniser = new () => Recognition
declare global {
  interface Window {
    readonly SpeechRecognition?: Recogniser
    readonly webkitSpeechRecognition?: Recogniser
  }
}

const withPlugin = process.env.TARO_ENV === 'weapp' && Boolean(process.env.CUNXING_SPEECH)
const inBrowser = process.env.TARO_ENV === 'h5' && typeof window !== 'undefined'
const Recogniser = inBrowser ? (window.SpeechRecognition ?? window.webkitSpeechRecognition) : undefined

/** The longest that one stretch of talking may be, in ms: the plugin's own limit. */
const LONGEST_MS = 60_000

/** Whether this phone can turn speech into text. */
export const canListen = withPlugin || Recogniser !== undefined

/** Starts to listen. `onHeard` gets the words, `onEnd` is called once however it ends. Answers how to stop. */
export function listen(onHeard: (words: string) => void, onEnd: () => void): () => void {
  return withPlugin ? listenInWeChat(onHeard, onEnd) : listenInBrowser(onHeard, onEnd)
}

function listenInWeChat(onHeard: (words: string) => void, onEnd: () => void): () => void {
  const manager = requirePlugin('WechatSI').getRecordRecognitionManager()
  manager.onStop = ({ result }) => {
    if (result) onHeard(result)
    onEnd()
  }
  manager.onError = onEnd
  manager.start({ lang: 'zh_CN', duration: LONGEST_MS })
  return () => manager.stop()
}

function listenInBrowser(onHeard: (words: string) => void, onEnd: () => void): () => void {
  if (!Recogniser) return onEnd
  const recognition = new Recogniser()
  recognition.lang = 'zh-CN'
  recognition.onresult = ({ results }) => {
    const words = results[0]?.[0]?.transcript
    if (words) onHeard(words)
  }
  recognition.onend = onEnd
  recognition.start()
  return () => recognition.stop()
}
