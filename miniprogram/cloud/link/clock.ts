/** How far the server's clock is ahead of this phone's, in ms. Phones in villages are often wrong by minutes or years. */
let ahead = 0

/** Takes the server's time from an answer: epoch ms. */
export const noteServerTime = (now: number): void => {
  ahead = now - Date.now()
}

/** The time by which deadlines are counted: the server's, epoch ms. */
export const serverNow = (): number => Date.now() + ahead
