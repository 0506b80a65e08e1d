import type { LocalCloud } from '../../../localcloud'
import { requestOverPort } from '../../../localcloud/gateway/far-end.cjs'

let overPorts = false

/** From now on the SDK of this file of tests reaches each cloud over a message port, as a function's does, and not over HTTP. */
export function askOverPorts(): void {
  overPorts = true
}

/** To be told of each cloud that starts. */
export function openDoor(cloud: LocalCloud): void {
  if (overPorts) requestOverPort(`${cloud.url}/admin`, cloud.openPort())
}
