import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { type ListSheet, UNDER_WAY } from './use-list-sheet'

export { CHOOSE, useListSheet } from './use-list-sheet'

/** The button that chooses a filled-in sheet, what is under way with it, and why the last try did not work. */
export function ChooseSheet({ sheet, mended }: { sheet: ListSheet; mended: boolean }) {
  return (
    <>
      <NotSent outcome={sheet.outcome} />
      {sheet.stage !== 'idle' && <Note centred>{UNDER_WAY[sheet.stage]}</Note>}
      <Buttons>
        {sheet.again && (
          <Button kind='line' icon='redo' onPress={sheet.again}>
            再送一次
          </Button>
        )}
        <Button
          icon='plus'
          onPress={() => {
            // Choosing is no sending: the button is at rest while the person looks for the file.
            sheet.choose()
          }}
          sending={sheet.stage !== 'idle'}
        >
          {mended ? '改好了，重新选' : '选填好的表'}
        </Button>
      </Buttons>
    </>
  )
}
