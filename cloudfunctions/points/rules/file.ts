import { sayRange } from '@shared/points/say'
import { type Asked, file, filingState } from '../../filings/exports'
import { type Call, villageOf } from '../../kernel/call'
import { change } from '../../kernel/change'
import { refuse } from '../../kernel/refuse'
import { placeWithTown } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Catalogue, catalogues } from '../documents'
import { judgementOf } from './findings'
import { catalogueId } from './in-force'

/** Sends the rules of an adopted version that are asked about to the town: until that lets them hold, they touch nobody. */
export const fileRules = (call: Call, { version }: Input<'fileRules'>): Promise<Output<'fileRules'>> =>
  change(
    call,
    async (turn, place) => {
      const _id = catalogueId(villageOf(call), version)
      const catalogue = await turn.tx.get(catalogues, _id)
      const rules = catalogue ? askedIn(catalogue) : []
      if (rules.length === 0) throw refuse('NOTHING_TO_FILE')
      if ((await filingState(turn.tx, _id)) !== null) throw refuse('FILED_ALREADY')
      return file(turn, { ...place, _id, what: 'catalogue', title: `积分办法第 ${version} 版`, rules })
    },
    async () => {
      const { place } = await placeWithTown(call, villageOf(call))
      return { villageId: place._id, townId: place.parentId, village: place.name }
    },
  )

/** The rules of a version that the town is asked about under it, with the concern. */
const askedIn = ({ _id, rules }: Catalogue): Asked['rules'] =>
  rules
    .filter(({ filing }) => filing === _id)
    .flatMap((rule) => {
      const [first] = judgementOf(rule).findings
      if (!first) return []
      const { title: concern, article, reason } = first
      const points = `${rule.kind === 'award' ? '+' : '−'}${sayRange(rule.points)}`
      return [{ name: rule.name, points, note: rule.evidence.note, concern, article, reason }]
    })
