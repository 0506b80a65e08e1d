import { Button, Buttons } from '@/parts/button'

/** One of two answers. A promise keeps its button at 正在送…. */
export interface Answer {
  readonly word: string
  readonly onPress: () => unknown
  readonly sending?: boolean | undefined
  /** What the person still has to do before this can be said. */
  readonly missing?: string | undefined
  /** On a desk, the key that presses it. */
  readonly keyName?: string | undefined
}

/**
 * The two answers of whoever judges or consents. They are alike, and the "no" always comes first: no colour, size or place
 * says which is expected. Wherever somebody decides about others, this draws the buttons; what is decided stands above them.
 */
export const Verdict = ({ no, yes }: { readonly no: Answer; readonly yes: Answer }) => (
  <Buttons>
    {[no, yes].map(({ word, ...answer }) => (
      <Button key={word} kind='line' {...answer}>
        {word}
      </Button>
    ))}
  </Buttons>
)
