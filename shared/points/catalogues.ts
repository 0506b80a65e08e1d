/** Points catalogues that real villages published, as a start for one's own. */
import { luoyu } from './catalogues-luoyu'
import { otherCatalogues } from './catalogues-others'
import type { Catalogue } from './catalogues-types'

export { defaultRules, isShippable, type ShippableItem } from './catalogues-default'
export type { Catalogue, CatalogueItem, Ship } from './catalogues-types'

/** All published catalogues with items, the fullest first. */
export const CATALOGUES: readonly Catalogue[] = [luoyu, ...otherCatalogues]

/** The catalogue a new village starts from. */
export const DEFAULT_CATALOGUE: Catalogue = luoyu

export const catalogueById = (id: string): Catalogue | undefined => CATALOGUES.find((catalogue) => catalogue.id === id)
