import { refusal } from '@shared/kernel/errors'

export const paperErrors = {
  NOTHING_TO_PRINT: refusal('现在还没有可以印的内容。', '有了内容再来印。'),
} as const
