/** What is handed in as a workbook. */
export { exportRound } from './export-round'
export { exportShop } from './export-shop'
export { exportVillage } from './export-village'
