/** pdfmake's drawing of square codes, by which tests know what a text looks like: it ships without types. */
declare module 'pdfmake/js/qrEnc' {
  interface Field {
    readonly x: number
    readonly y: number
    readonly w: number
  }
  const drawing: {
    measure(code: { readonly qr: string; readonly eccLevel: 'M' }): { readonly _canvas: readonly Field[] }
  }
  export default drawing
}
