import { partsOf, procedureNames, type Shape, shapeOf } from './contract-inputs'

/** What is wrong with the bounds of one part of an input. */
function boundless({ type, properties, additionalProperties, enum: listed, ...shape }: Shape): string | null {
  const { pattern, format, maxLength, minimum, maximum, maxItems } = shape
  if (type === 'object' || properties) return additionalProperties === false ? null : 'takes fields that nobody names'
  if (type === 'array') return maxItems === undefined ? 'is a list without an end' : null
  if (listed) return null
  if (type === 'string') return (pattern ?? format ?? maxLength) ? null : 'is a text without an end'
  const isNumber = type === 'integer' || type === 'number'
  return isNumber && (minimum === undefined || maximum === undefined) ? 'is a number without bounds' : null
}

test.each(procedureNames())('every part of what %s takes is closed, or ends somewhere', (procedure) => {
  const wrong = partsOf(shapeOf(procedure)).map(({ place, shape }) => {
    const why = boundless(shape)
    return why === null ? [] : [`${place.join('.') || 'all of it'} ${why}`]
  })
  expect(wrong.flat()).toEqual([])
})
