/// <reference types="@tarojs/taro" />

declare module '*.svg' {
  const url: string
  export default url
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>
  export default classes
}

declare module '*.css'

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV: 'weapp' | 'h5'
    /** Set to build the gallery of parts. */
    readonly CUNXING_GALLERY?: string
    /** Set to declare WeChat's speech plugin, once the operator has added it to the mini-program. */
    readonly CUNXING_SPEECH?: string
    /** The CloudBase environment that the mini-program talks to; empty means the one it is bound to. */
    readonly CUNXING_ENV?: string
    /** WeChat's ids of the subscription messages about a matter's progress and about a letter; empty means that none are sent. */
    readonly CUNXING_TEMPLATE_PROGRESS?: string
    readonly CUNXING_TEMPLATE_LETTER?: string
  }
}

/** Names this build, so that what another build kept on the phone is not mistaken for today's shape. */
declare const BUILD: string
