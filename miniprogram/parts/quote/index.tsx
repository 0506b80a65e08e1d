import { View } from '@tarojs/components'
import { SectionHead } from '@/parts/section-head'
import style from './style.module.css'

export interface QuoteProps {
  /** Whose words these are: 这家的回话. */
  readonly title: string
  /** Each with who said it and when, where that is not plain from the title. */
  readonly said: readonly { readonly words: string; readonly by?: string | undefined }[]
  /** What stands there when nobody has said anything: that too is to be seen. */
  readonly nothing?: string | undefined
}

/** What one side has said, in its own words. */
export const Quote = ({ title, said, nothing }: QuoteProps) => (
  <>
    <SectionHead title={title} />
    {said.map(({ words, by }) => (
      <View key={`${by} ${words}`} className={`${style.quote}`}>
        <View>{words}</View>
        {by && <View className={`${style.by}`}>{by}</View>}
      </View>
    ))}
    {said.length === 0 && nothing && <View className={`${style.by}`}>{nothing}</View>}
  </>
)
