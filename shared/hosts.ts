import type { Contract } from './contract'

/**
 * In which cloud function each context lives. A folder is a context; a function is what is deployed, started and given
 * rights. What is used all day has a function of its own, and so has whatever needs time or memory of its own, an interface of
 * WeChat that others do without, or is confidential or open to the world: nothing else shares its process. What is rare
 * shares one, for every function costs a cold start.
 */
const HOSTS = {
  village: 'village',
  points: 'points',
  shop: 'shop',
  inspection: 'inspection',
  paper: 'paper',
  meetings: 'matters',
  pledges: 'matters',
  requests: 'matters',
  filings: 'matters',
} as const satisfies Record<keyof Contract, string>

/** The functions that people call, each with the contexts that it serves. */
export const hosts = (): ReadonlyMap<string, readonly string[]> => {
  const served = new Map<string, string[]>()
  for (const [context, host] of Object.entries(HOSTS)) served.set(host, [...(served.get(host) ?? []), context])
  return served
}

/** The function that a context lives in; one that nobody knows is asked for by its own name, and refused there. */
export const hostOf = (context: string): string =>
  Object.hasOwn(HOSTS, context) ? HOSTS[context as keyof typeof HOSTS] : context
