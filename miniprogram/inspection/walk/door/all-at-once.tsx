import type { RoundItem } from '@shared/inspection/contract'
import { Choices } from '@/inspection/parts/choices'
import { Button } from '@/parts/button'
import { More } from './more'
import type { DoorSheetForm } from './use-door-sheet'

/** All questions under one another, with one button for the household where everything is well. */
export const AllAtOnce = ({ items, form }: { items: readonly RoundItem[]; form: DoorSheetForm }) => (
  <>
    <Button kind='line' icon='check' onPress={form.giveAll}>
      都做到了
    </Button>
    <Choices items={items} given={form.given} onGive={form.give} />
    <More form={form} />
  </>
)
