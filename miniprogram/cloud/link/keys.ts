const BYTES = 24
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** An idempotency key: 32 characters that nobody else will make. */
export async function newKey(): Promise<string> {
  const bytes = await randomBytes()
  let key = ''
  for (let at = 0; at < BYTES; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) key += SIGNS.charAt((three >> shift) & 63)
  }
  return key
}

function randomBytes(): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'h5') return Promise.resolve(crypto.getRandomValues(new Uint8Array(BYTES)))
  return new Promise((answer) => {
    const without = () => answer(Uint8Array.from({ length: BYTES }, () => Math.floor(Math.random() * 256)))
    // WeChat before 2.19 has no source of its own. A key must be new, it need not be secret.
    if (!wx.getRandomValues) return without()
    wx.getRandomValues({
      length: BYTES,
      success: ({ randomValues }) => answer(new Uint8Array(randomValues)),
      fail: without,
    })
  })
}
