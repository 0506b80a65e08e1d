/** The roster of a village, from a workbook to what is stored. */
export { applyRoster } from './apply'
export { latestRoster } from './latest'
export { previewRoster } from './preview'
export { rosterProgress } from './progress'
export { resumeRosterImports } from './resume'
export { rosterTemplate } from './template'
export { rosterWaiting } from './waiting'
