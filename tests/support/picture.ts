/** The smallest JPEG that says how large it is: one point, and a scan of one byte. */
export const PICTURE = Uint8Array.from([
  ...[0xff, 0xd8],
  ...[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x55],
  ...[0xff, 0xd9],
])
