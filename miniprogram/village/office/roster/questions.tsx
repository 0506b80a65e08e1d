import type { RosterImport } from '@shared/village/roster-import'
import { View } from '@tarojs/components'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import type { Answers } from './use-answers'
import { askGroup } from './words'

/** New groups that may be old ones under another name: nothing is imported before each has its answer. */
export const Questions = ({ questions, answers }: Pick<RosterImport, 'questions'> & { answers: Answers }) => (
  <>
    {questions.map((question) => {
      const { id, name, like } = question
      const same = answers.given.find((given) => given.id === id)?.same
      return (
        <View key={id}>
          <SectionHead title={askGroup(question)} />
          <Sheet>
            <Row
              title={`就是“${like}”`}
              detail={`这些户都记在“${like}”`}
              chosen={same === true}
              onPress={() => answers.answer({ id, same: true })}
            />
            <Row
              title={`不是，“${name}”是新的组`}
              detail='导入时会新建这个组'
              chosen={same === false}
              onPress={() => answers.answer({ id, same: false })}
            />
          </Sheet>
        </View>
      )
    })}
  </>
)
