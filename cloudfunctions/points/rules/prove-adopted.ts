import { budget } from '@shared/points/budget'
import type * as z from 'zod'
import type { Event } from '../../kernel/events'
import { type Finding, type Pair, unequal } from '../../kernel/finding'
import { storiesOf } from '../../kernel/history'
import { proveKept } from '../../kernel/prove-kept'
import { everyOf, type Store } from '../../kernel/store'
import {
  budgetHeads,
  type Catalogue,
  catalogueHeads,
  budgets as ofBudgets,
  catalogues as ofCatalogues,
} from '../documents'

type Budget = z.infer<typeof ofBudgets.schema>

/** All that a village's meetings have adopted, what of it is in force, and how it was adopted. */
export interface AdoptedFile {
  readonly villageId: string
  readonly catalogues: readonly Catalogue[]
  readonly catalogueHead: z.infer<typeof catalogueHeads.schema> | null
  readonly budgets: readonly Budget[]
  readonly budgetHead: z.infer<typeof budgetHeads.schema> | null
  readonly story: readonly Event[]
}

/** Reads it all. */
export async function adoptedFileOf(store: Store, villageId: string): Promise<AdoptedFile> {
  const where = { villageId }
  const [stories, catalogueHead, catalogues, budgetHead, budgets] = await Promise.all([
    storiesOf(store, [`catalogue:${villageId}`, `budget:${villageId}`]),
    store.get(catalogueHeads, villageId),
    everyOf(store, ofCatalogues, { where, order: { by: 'version', direction: 'desc' } }),
    store.get(budgetHeads, villageId),
    everyOf(store, ofBudgets, { where, order: { by: 'adoptedAt', direction: 'desc' } }),
  ])
  return { villageId, catalogues, catalogueHead, budgets, budgetHead, story: [...stories.values()].flat() }
}

/** Every version is as it was adopted, and the newest ones are in force. */
export function proveAdopted({ villageId, story, ...file }: AdoptedFile): Finding[] {
  const { catalogues, catalogueHead, budgets, budgetHead } = file
  const of = (what: string) => story.filter(({ subject }) => subject === `${what}:${villageId}`)
  const version = Math.max(0, ...catalogues.map((one) => one.version))
  const years = new Set([...budgets, ...(budgetHead?.adopted ?? [])].map(({ year }) => year))
  const inForce = (year: string) => budgetHead?.adopted.filter((one) => one.year === year) ?? []
  return [
    ...proveKept(ofCatalogues, catalogues, of('catalogue'), adopted),
    ...proveKept(ofBudgets, budgets, of('budget'), adopted),
    ...unequal(catalogueHeads, villageId, [
      ['villageId', catalogueHead?.villageId ?? villageId, villageId],
      ['version', catalogueHead?.version ?? 0, version],
    ]),
    ...unequal(budgetHeads, villageId, [
      ['villageId', budgetHead?.villageId ?? villageId, villageId],
      ...[...years].map((year): Pair => [`adopted.${year}`, inForce(year), newestOf(budgets, year)]),
    ]),
  ]
}

/** What a version and the record of its meeting's decision both say. */
const adopted = (one: Catalogue | Budget, { villageId, at, actor }: Event): Pair[] => [
  ['villageId', one.villageId, villageId],
  ['adoptedAt', one.adoptedAt, at],
  ['adoptedBy', one.adoptedBy, actor.name],
]

/** The newest version of a year's budget, as the head keeps it. */
function newestOf(budgets: readonly Budget[], year: string): z.infer<typeof budget>[] {
  const [newest] = budgets.filter((one) => one.year === year).sort((a, b) => b.version - a.version)
  return newest ? [budget.parse(newest)] : []
}
