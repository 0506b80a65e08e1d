import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA } from './aria-names'

// Template and runtime number a component's attributes by the same list, so both must know the additions.
mergeInternalComponents(ARIA)
