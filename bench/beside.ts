/** What another person's save costs beside heavy work: each save counts from the moment at which it was wanted. */

/** A person looks up between two cells; without this the clerk alone would fill the machine. */
const pause = 5

/**
 * Saves one after another until the work is done; the milliseconds of each, counted from the moment at which the clerk
 * wanted to save: a server that is held up answers late even where it was asked late.
 */
export async function saveUntil(save: () => Promise<unknown>, work: () => Promise<void>): Promise<number[]> {
  let isDone = false
  const working = work().finally(() => {
    isDone = true
  })
  const taken: number[] = []
  let wanted = performance.now()
  for (;;) {
    // The save that was wanted while the last of the work held the server up counts too.
    const isLast = isDone
    await save()
    const answered = performance.now()
    taken.push(answered - wanted)
    if (isLast) break
    wanted = answered + pause
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  await working
  return taken
}

export function wait(milliseconds: number): () => Promise<void> {
  return () => new Promise((resolve) => setTimeout(resolve, milliseconds))
}

export function at99(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN
}
