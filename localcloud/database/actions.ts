import { CloudError, invalidParameter } from '../errors'
import type { Catalogue } from './catalogue'
import { type Document, isPlainObject, parseEjson } from './ejson'
import type { Engine, Target } from './engine'
import type { Order } from './plan'
import type { Transactions } from './transactions'

type Body = Record<string, unknown>
type Action = (body: Body, now: number) => Body | Promise<Body>

/** The platform's limits on the number of documents that one query returns. */
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

export interface ActionParts {
  engine: Engine
  catalogue: Catalogue
  transactions: Transactions
}

/** The `database.*` actions of the SDK's wire protocol: what travels as extended JSON text is read here, and nowhere else. */
export function databaseActions({ engine, catalogue, transactions }: ActionParts): Record<string, Action> {
  return {
    'database.addCollection': ({ collectionName }) => {
      catalogue.create(collectionName)
      return {}
    },
    'database.getDocument': (body, now) => {
      const limit = Math.min(count(body.limit, 'limit') || DEFAULT_LIMIT, MAX_LIMIT)
      const offset = count(body.offset, 'offset')
      const projection = optionalObject(body.projection, now)
      const list = engine.find(targetOf(body, now), { order: orderOf(body.order, now), offset, limit, projection })
      return { data: { list, limit, offset } }
    },
    'database.calculateDocument': (body, now) => ({ data: { total: engine.count(targetOf(body, now)) } }),
    'database.aggregateDocuments': (body, now) => {
      const stages = stagesOf(body.stages, now)
      const first = stages[0]?.$match
      const query = isPlainObject(first) ? first : {}
      const list = engine.aggregate({ ...targetOf(body, now), query }, stages.slice(isPlainObject(first) ? 1 : 0))
      return { data: { list } }
    },
    'database.insertDocument': async (body, now) => {
      const { data } = body
      if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a list of documents')
      const documents = data.map((text) => objectOf(text, now))
      return { data: { insertedIds: await engine.insert(targetOf(body, now), documents, now) } }
    },
    'database.modifyDocument': async (body, now) => {
      const { updated, upsertedId } = await engine.modify(targetOf(body, now), objectOf(body.data, now), {
        now,
        replace: body.merge === false,
        multi: body.multi !== false,
        upsert: body.upsert === true,
      })
      return { data: { updated, upsert_id: upsertedId, upserted_id: upsertedId } }
    },
    'database.modifyAndReturnDoc': async (body, now) => {
      const options = { now, replace: false, multi: false, upsert: false }
      const { text } = await engine.modify(targetOf(body, now), objectOf(body.data, now), options)
      // Other than `update`, it counts what it found, as the tests of the platform's SDK say.
      return { data: { updated: text === null ? 0 : 1, doc: text } }
    },
    'database.removeDocument': async (body, now) => ({
      data: { deleted: await engine.remove(targetOf(body, now), body.multi !== false) },
    }),
    'database.startTransaction': () => ({ transactionId: transactions.begin() }),
    'database.commitTransaction': async ({ transactionId }) => {
      await engine.commit(transactionId)
      return {}
    },
    'database.abortTransaction': ({ transactionId }) => {
      transactions.end(transactions.get(transactionId))
      return {}
    },
  }
}

/** @throws CloudError `INVALID_ACTION` */
export function actionNamed(actions: Record<string, Action>, name: string): Action {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw new CloudError('INVALID_ACTION', `unknown action: ${name}`)
  return action
}

function targetOf({ collectionName, query, transactionId }: Body, now: number): Target {
  return { collection: collectionName, query: optionalObject(query, now) ?? {}, transactionId }
}

function objectOf(text: unknown, now: number): Document {
  const value = parseEjson(text, now)
  if (!isPlainObject(value)) throw invalidParameter('an object was expected')
  return value
}

function optionalObject(text: unknown, now: number): Document | undefined {
  return text === undefined || text === null || text === '' ? undefined : objectOf(text, now)
}

/** The server SDK sends `{field: 1}`, the mini-program's `[{field, direction: 'asc'}]`. */
function orderOf(text: unknown, now: number): Order {
  if (text === undefined || text === null || text === '') return []
  const value = parseEjson(text, now)
  if (Array.isArray(value)) return value.map((item) => orderTerm(item?.field, item?.direction))
  if (!isPlainObject(value)) throw invalidParameter('bad order')
  return Object.entries(value).map(([field, direction]) => orderTerm(field, direction))
}

function orderTerm(field: unknown, direction: unknown): Order[number] {
  if (typeof field !== 'string' || field === '') throw invalidParameter('bad order')
  if (direction === 1 || direction === 'asc') return [field, 1]
  if (direction === -1 || direction === 'desc') return [field, -1]
  throw invalidParameter('an order is asc or desc')
}

function stagesOf(value: unknown, now: number): Document[] {
  if (!Array.isArray(value)) throw invalidParameter('stages must be a list')
  return value.map((stage: unknown) => {
    if (!isPlainObject(stage) || typeof stage.stageKey !== 'string') throw invalidParameter('bad stage')
    return { [stage.stageKey]: parseEjson(stage.stageValue, now) }
  })
}

function count(value: unknown, name: string): number {
  if (value === undefined || value === null) return 0
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidParameter(`bad ${name}`)
  return value
}
