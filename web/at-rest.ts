/** Runs once when the browser has nothing better to do; gives back how to call it off. */
export function whenAtRest(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 2000)
    return () => clearTimeout(timer)
  }
  const timer = setTimeout(() => requestIdleCallback(act), 1000)
  return () => clearTimeout(timer)
}
