/** How a page is set: its blocks, its frame, its type. */
export { type Block, INK, INK_SOFT, line, RED, RULE_RED, type Ruling, text } from './blocks'
export { type Sheet, widthOf } from './frame'
export { drawPages } from './pdf'
export { ruledTable } from './ruled-table'
export { squareCode } from './square-code'
