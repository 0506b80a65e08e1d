import type { Store, Transaction } from '../../cloudfunctions/kernel/store'

/** A transaction that does `first`, and then stays open until it is let go on. */
export async function staysOpen<R>(
  store: Pick<Store, 'transaction'>,
  first: (tx: Transaction) => Promise<R>,
): Promise<{ result: R; end: () => Promise<unknown> }> {
  let goOn = () => {}
  const told = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let over: Promise<unknown> = Promise.resolve()
  const result = await new Promise<R>((resolve) => {
    over = store.transaction(async (tx) => {
      resolve(await first(tx))
      await told
    })
  })
  return {
    result,
    end: () => {
      goOn()
      return over
    },
  }
}
