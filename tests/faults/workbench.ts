import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import * as z from 'zod'
import { root } from './source'

/** A fault by its number in the table; what looks for it looks at the product with it or, if it is not put in, as it is. */
export interface Asked {
  readonly fault: number
  readonly putIn: boolean
}

const answer = z.object({ id: z.int(), failed: z.string().nullable().optional(), error: z.string().optional() })
type Heard = (said: z.infer<typeof answer>) => void

/** So many products are built and looked at side by side. */
const SIDE_BY_SIDE = 2

/** A process beside jest, because esbuild does not run among its modules: asked for one product after the other. */
export class Workbench {
  private readonly child: ChildProcess
  private readonly waiting = new Map<number, Heard>()
  private readonly line: (() => void)[] = []
  private busy = 0
  private asked = 0

  constructor() {
    this.child = fork(path.join(__dirname, 'bench.ts'), { cwd: root, execArgv: ['--import', 'tsx'] })
    this.child.on('message', (message) => {
      const said = answer.parse(message)
      this.waiting.get(said.id)?.(said)
    })
  }

  /** What the first of the tests said that failed; null when all of them passed. */
  async look(asked: Asked): Promise<string | null> {
    if (this.busy >= SIDE_BY_SIDE) await new Promise<void>((resolve) => this.line.push(resolve))
    this.busy += 1
    const id = this.asked++
    const said = await new Promise<z.infer<typeof answer>>((resolve) => {
      this.waiting.set(id, resolve)
      this.child.send({ id, ...asked })
    })
    this.busy -= 1
    this.line.shift()?.()
    if (said.failed === undefined) throw new Error(said.error)
    return said.failed
  }

  /** Ends the process, and waits until it has ended: what still runs then would keep jest's own from ending. */
  async close(): Promise<void> {
    const ended = once(this.child, 'exit')
    this.child.disconnect()
    await ended
  }
}
