import Ajv, { type ValidateFunction } from 'ajv'
import { requestFailed } from '../errors'
import { type Document, has, isPlainObject } from './ejson'

type Translate = (value: unknown) => unknown

const asIs: Translate = (value) => value
const schemas: Translate = (value) => (Array.isArray(value) ? value.map(translated) : translated(value))
const schemaOrSwitch: Translate = (value) => (typeof value === 'boolean' ? value : translated(value))
const listOrSchema: Translate = (value) => (Array.isArray(value) ? value : translated(value))
const byName =
  (translate: Translate): Translate =>
  (value) => {
    if (!isPlainObject(value)) throw requestFailed('$jsonSchema: an object of schemas was expected')
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, translate(part)]))
  }

/** The keywords that MongoDB takes from draft 4; it refuses all others, and so does this. */
const KEYWORDS: Readonly<Record<string, Translate>> = {
  ...fromNames(asIs, 'title', 'description', 'enum', 'multipleOf', 'maxLength', 'minLength', 'pattern'),
  ...fromNames(asIs, 'maximum', 'minimum', 'maxItems', 'minItems', 'uniqueItems'),
  ...fromNames(schemas, 'allOf', 'anyOf', 'oneOf', 'not', 'items'),
  additionalItems: schemaOrSwitch,
  bsonType: (value) => typesOf(value, (name) => (has(BSON_TYPES, name) ? name : undefined)),
}

/** Keywords that say nothing of what is no object. To Ajv a date would be an object too. */
const KEYWORDS_OF_OBJECTS: Readonly<Record<string, Translate>> = {
  ...fromNames(asIs, 'required', 'maxProperties', 'minProperties'),
  properties: byName(translated),
  patternProperties: byName(translated),
  additionalProperties: schemaOrSwitch,
  dependencies: byName(listOrSchema),
}

const isInt = (value: unknown): boolean => Number.isInteger(value) && Number(value) === (Number(value) | 0)

/** The types that values have here, by MongoDB's names. A whole number is kept as small as it fits, as the SDK sends it. */
const BSON_TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  int: isInt,
  long: (value) => Number.isInteger(value) && !isInt(value),
  null: (value) => value === null,
  number: (value) => typeof value === 'number',
  object: isPlainObject,
  regex: (value) => value instanceof RegExp,
  string: (value) => typeof value === 'string',
}
/** JSON's names for them; MongoDB does not take `integer`. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  array: 'array',
  boolean: 'bool',
  null: 'null',
  number: 'number',
  object: 'object',
  string: 'string',
}

/**
 * A test for documents by a schema in MongoDB's dialect of draft 4.
 * @throws CloudError `DATABASE_REQUEST_FAILED` for a keyword or a type that MongoDB does not take
 */
export function schemaTest(schema: unknown): (document: unknown) => boolean {
  const ajv = new Ajv({ strict: false, ownProperties: true, unicodeRegExp: false, logger: false })
  const validateType = (types: string[], value: unknown) => types.some((type) => BSON_TYPES[type]?.(value))
  ajv.addKeyword({ keyword: 'bsonType', validate: validateType })
  const validate: ValidateFunction = ajv.compile(translated(schema))
  return (document) => validate(document)
}

/** The same schema in the draft that Ajv speaks. */
function translated(schema: unknown): Document {
  if (!isPlainObject(schema)) throw requestFailed('$jsonSchema: a schema must be an object')
  const { type, exclusiveMaximum, exclusiveMinimum, ...rest } = schema
  const [rules, ofObjects]: [Document, Document] = [{}, {}]
  for (const [keyword, value] of Object.entries(rest)) {
    const [target, table] = has(KEYWORDS_OF_OBJECTS, keyword) ? [ofObjects, KEYWORDS_OF_OBJECTS] : [rules, KEYWORDS]
    const translate = has(table, keyword) ? table[keyword] : undefined
    if (!translate) throw requestFailed(`$jsonSchema: the keyword ${keyword} is not supported`)
    target[keyword] = translate(value)
  }
  if (type !== undefined && has(rules, 'bsonType')) throw requestFailed('$jsonSchema: either type or bsonType')
  if (type !== undefined)
    rules.bsonType = typesOf(type, (name) => (has(JSON_TYPES, name) ? JSON_TYPES[name] : undefined))
  excludeLimit(rules, 'maximum', 'exclusiveMaximum', exclusiveMaximum)
  excludeLimit(rules, 'minimum', 'exclusiveMinimum', exclusiveMinimum)
  // biome-ignore lint/suspicious/noThenProperty: it is the keyword's name.
  return Object.keys(ofObjects).length === 0 ? rules : { ...rules, if: { bsonType: ['object'] }, then: ofObjects }
}

/** In draft 4 `exclusiveMaximum` is a switch beside `maximum`; later it is the limit itself. */
function excludeLimit(rules: Document, limit: string, exclusive: string, isExcluded: unknown): void {
  if (isExcluded === undefined) return
  if (typeof isExcluded !== 'boolean' || !has(rules, limit)) {
    throw requestFailed(`$jsonSchema: ${exclusive} is true or false, beside ${limit}`)
  }
  if (!isExcluded) return
  rules[exclusive] = rules[limit]
  delete rules[limit]
}

function typesOf(value: unknown, bsonName: (name: string) => string | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).map((name: unknown) => {
    const type = typeof name === 'string' ? bsonName(name) : undefined
    if (type === undefined) throw requestFailed(`$jsonSchema: the type ${String(name)} is not supported`)
    return type
  })
}

function fromNames(translate: Translate, ...names: string[]): Record<string, Translate> {
  return Object.fromEntries(names.map((name) => [name, translate]))
}
