/** Who may draw: so many at once, so many may wait in the order in which they came, further ones are refused. */

/** A file is drawn by one core; a second one would leave none for those who enter figures. */
export const mostAtOnce = 2
export const mostWaiting = 8

let running = 0
const waiting: (() => void)[] = []

/** False where too many wait already. Rejects with the signal's reason where it is called off while it waits. */
export async function takeTurn(signal: AbortSignal | undefined): Promise<boolean> {
  signal?.throwIfAborted()
  if (running < mostAtOnce) {
    running += 1
    return true
  }
  if (waiting.length >= mostWaiting) return false
  await new Promise<void>((resolve, reject) => {
    const goOn = () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(goOn), 1)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', leave, { once: true })
    waiting.push(goOn)
  })
  return true
}

/** The place is handed on, so that nobody slips in between. */
export function endTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}
