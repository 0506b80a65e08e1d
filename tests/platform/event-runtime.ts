import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { CLI, DECLARED_NODE, fetchPackage } from '../../scripts/vendor.mjs'
import type { TestCloud } from '../support/cloud'
import { type Caller, environmentOf, eventFrom, FUNCTIONS, variablesOf } from './call'

/** The declared Node, and in it the runtime with which the vendor runs an event function on one's own machine. */
export interface EventRuntime {
  /**
   * One call of a built function in a process of its own; answers what the function answered. `left` is what stands in the
   * process already, as after the call before. Rejects with what the runtime says when the function fails.
   */
  run(name: string, event: unknown, caller: Caller, left?: Readonly<Record<string, string>>): Promise<unknown>
}

export async function openEventRuntime(cloud: TestCloud): Promise<EventRuntime> {
  const [cli, node] = await Promise.all([fetchPackage(CLI), fetchPackage(DECLARED_NODE)])
  return {
    run: async (name, event, caller, left = {}) => {
      const call = {
        SCF_EVENT_BODY: JSON.stringify(eventFrom(event, caller)),
        SCF_FUNCTION_ENVIRON: Object.entries(variablesOf(caller))
          .map(([key, value]) => `${key}=${value}`)
          .join(';'),
        ...{ SCF_FUNCTION_NAME: name, SCF_FUNCTION_HANDLER: 'index.main', SCF_DISPLAY_IS_QUIET: 'True' },
        GLOBAL_USER_FILE_PATH: `${path.join(FUNCTIONS, name)}${path.sep}`,
      }
      const child = spawn(path.join(node, 'bin/node'), [path.join(cli, 'runtime/nodejs/bootstrap.js')], {
        env: { ...environmentOf(cloud), ...left, ...call },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const [answer, wrongs] = await Promise.all([text(child.stdout), text(child.stderr)])
      if (answer === '') throw new Error(wrongs)
      return JSON.parse(answer)
    },
  }
}
