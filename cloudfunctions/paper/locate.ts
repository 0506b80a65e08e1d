import { filingLocator } from '../filings/exports'
import { roundLocator } from '../inspection/exports'
import type { Locators } from '../kernel/authorise'
import { orderLocator } from '../shop/exports'
import { placeLocators } from '../village/exports'

/** What this function can locate: whatever can be printed. */
export const paperLocators = {
  ...placeLocators,
  ...roundLocator,
  ...filingLocator,
  order: orderLocator,
} satisfies Locators
