/** The pages that show what waits for somebody, wherever it comes from: what is behind them may read every context. */
export { home } from './first-page'
export { workbench } from './workbench'
