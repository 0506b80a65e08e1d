/** The few things of WeChat's own that Taro does not pass on. */
interface SpeechPlugin {
  textToSpeech(call: {
    lang: 'zh_CN'
    tts: boolean
    content: string
    success(result: { filename: string }): void
    fail(): void
  }): void
  getRecordRecognitionManager(): {
    onStop: (result: { result: string }) => void
    onError: () => void
    start(options: { lang: 'zh_CN' | 'sichuanhua'; duration: number }): void
    stop(): void
  }
}

declare const wx: {
  requirePrivacyAuthorize(call: { success(): void; fail(): void }): void
  getRandomValues?(call: { length: number; success(result: { randomValues: ArrayBuffer }): void; fail(): void }): void
}

/** WeChat's loader of plugins. It throws when the plugin is not declared. */
declare function requirePlugin(name: 'WechatSI'): SpeechPlugin
