/** A process beside the tests that builds changed products, which cannot be done among jest's own modules, and looks at them. */
import * as z from 'zod'
import { endBundling } from './bundle'
import { INSTRUMENTS } from './fault'
import { look } from './look'
import { FAULTS } from './table'

/** Which fault of the table is to be looked for, and whether it is put in. */
const asked = z.object({ id: z.int(), fault: z.int(), putIn: z.boolean() })

process.on('message', (message) => {
  const { id, fault: number, putIn } = asked.parse(message)
  const fault = FAULTS[number]
  if (!fault) throw new Error(`there is no fault ${number}`)
  const tests = putIn ? fault.tests : (INSTRUMENTS[fault.by].enough ?? fault.tests)
  void look({ ...fault, tests }, putIn ? fault : undefined).then(
    (found) => process.send?.({ id, ...found }),
    (error) => process.send?.({ id, error: String(error) }),
  )
})
process.on('disconnect', () => void endBundling().then(() => process.exit()))
