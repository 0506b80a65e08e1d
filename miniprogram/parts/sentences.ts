/** Words one after the other, each as a sentence, to be read aloud. */
export const sentences = (...words: (string | false | undefined)[]): string =>
  words.map((one) => (one ? (/[。？！]$/.test(one) ? one : `${one}。`) : '')).join('')
