import { createContext, useContext, useEffect } from 'react'

/** How a face tells the page's frame what it says, so that it can be read aloud. */
export const Said = createContext<(words: string | undefined) => void>(() => undefined)

/** Has `words` read aloud when 读 is pressed, as long as the page itself has nothing better to read. */
export function useSaid(words: string): void {
  const say = useContext(Said)
  useEffect(() => {
    say(words)
    return () => say(undefined)
  }, [say, words])
}
