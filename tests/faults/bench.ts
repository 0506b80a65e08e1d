/** A process beside the tests that builds changed products, which cannot be done among jest's own modules, and looks at them. */
import * as z from 'zod'
import { INSTRUMENTS, type InstrumentName } from './fault'
import { look } from './look'
import { FAULTS } from './table'

const names = z.enum(Object.keys(INSTRUMENTS) as [InstrumentName])
/** Which of the faults to put in, none for the product as it is; who looks for it, and with which of its tests. */
const asked = z.object({ id: z.int(), fault: z.int().nullable(), by: names, tests: z.string() })

process.on('message', (message) => {
  const { id, fault, by, tests } = asked.parse(message)
  const change = fault === null ? undefined : FAULTS[fault]
  void look(INSTRUMENTS[by], new RegExp(tests), change).then(
    (found) => process.send?.({ id, ...found }),
    (error) => process.send?.({ id, error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
