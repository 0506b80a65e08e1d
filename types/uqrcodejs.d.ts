declare module 'uqrcodejs' {
  /** The part of the library that the project uses: text in, squares out. */
  export default class UQRCode {
    data: string
    make(): void
    readonly modules: readonly (readonly { readonly isBlack: boolean }[])[]
  }
}
