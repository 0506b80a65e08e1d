declare module 'miniprogram-compiler' {
  /** Compiles every wxml file under a folder into one script that defines WeChat's renderer. */
  export function wxmlToJs(folder: string): string
}
