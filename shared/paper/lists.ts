/** Lists that a committee hands in, as Excel. `rules` is also the sheet to fill in for an import. */
export const VILLAGE_LISTS = ['households', 'passbooks', 'entries', 'claims', 'ranking', 'rules'] as const
export type VillageList = (typeof VILLAGE_LISTS)[number]

/** Lists of the shop. `goods` is also the sheet to fill in for an import. */
export const SHOP_LISTS = ['goods', 'orders', 'stockMoves'] as const
export type ShopList = (typeof SHOP_LISTS)[number]
