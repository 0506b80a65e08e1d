/** What a village published about its points, in our terms. */

/**
 * `default`: a sensible start. `optional`: only with care, the note says why. `no`: never offered as a rule; kept because
 * people will ask for it, and the rule checker must know the answer.
 */
export type Ship = 'default' | 'optional' | 'no'

export interface CatalogueItem {
  readonly name: string
  readonly category: string
  /** Always positive; `kind` says the direction. */
  readonly points: number
  readonly kind: 'award' | 'deduction'
  /** What the village asks to see; empty where it published nothing about that. */
  readonly evidence: string
  readonly ship: Ship
  /** The period for which the village awards the item once, where it says so. */
  readonly per?: '次' | '月' | '季' | '年'
  /** What a committee must know before it takes the item over. */
  readonly note?: string
}

/** One village's published list. */
export interface Catalogue {
  readonly id: string
  /** The village and its county. */
  readonly village: string
  /** Who earns there: one person, or the household. */
  readonly unit: 'person' | 'household'
  /** Where the list comes from, in words for the committee. */
  readonly source: string
  readonly items: readonly CatalogueItem[]
}
