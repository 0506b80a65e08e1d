const WAYS = ['error', 'warn', 'info', 'log'] as const

/**
 * What meets a mishap or is not allowed goes to the log of the functions; here that happens every moment, and nobody
 * reads it.
 */
export async function quietly<R>(work: () => Promise<R>): Promise<R> {
  const loud = { ...console }
  for (const way of WAYS) console[way] = () => {}
  try {
    return await work()
  } finally {
    for (const way of WAYS) console[way] = loud[way]
  }
}
