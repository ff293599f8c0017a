/** Long work in pieces: between two of them, whoever waits for the one thread of the server gets a turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** A list in pieces of so many, with a breath after each. */
export async function* inPieces<Item>(items: readonly Item[], size: number): AsyncGenerator<Item[]> {
  for (let at = 0; at < items.length; at += size) {
    yield items.slice(at, at + size)
    await breathe()
  }
}
