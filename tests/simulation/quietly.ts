/** Jobs write what they could not do to the log; here they meet a mishap every moment, and nobody reads it. */
export async function quietly<R>(work: () => Promise<R>): Promise<R> {
  const { error } = console
  console.error = () => {}
  try {
    return await work()
  } finally {
    console.error = error
  }
}
