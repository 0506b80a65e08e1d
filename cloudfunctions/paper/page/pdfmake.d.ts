/** As much of pdfmake as this function uses: it ships without types. */
declare module 'pdfmake' {
  interface Pdfmake {
    setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void
    /** Which addresses and which files a document may name. */
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (file: string) => boolean): void
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
  }
  const pdfmake: Pdfmake
  export default pdfmake
}

/** Its drawing of square codes: first the white paper, then every dark field, row by row. */
declare module 'pdfmake/js/qrEnc' {
  interface Field {
    readonly type: 'rect'
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
    readonly lineWidth: number
    readonly color: string
  }
  const drawing: {
    measure(code: { readonly qr: string; readonly eccLevel: 'M'; readonly fit?: number }): {
      readonly _canvas: readonly Field[]
    }
  }
  export default drawing
}
