const WAYS = ['error', 'warn', 'info', 'log'] as const

let faults: string[] = []

/** What a function put down in its log as a fault, under its request. */
export const faultsOf = (requestId: string): string[] =>
  faults.filter((line) => line.includes(JSON.stringify(requestId)))

/**
 * What meets a mishap or is not allowed goes to the log of the functions; here that happens every moment, and nobody
 * reads it. Faults are kept until the next time: some met no mishap.
 */
export async function quietly<R>(work: () => Promise<R>): Promise<R> {
  const loud = { ...console }
  faults = []
  for (const way of WAYS) console[way] = () => {}
  console.error = (line) => void faults.push(String(line))
  try {
    return await work()
  } finally {
    for (const way of WAYS) console[way] = loud[way]
  }
}
