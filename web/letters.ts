/**
 * The letters that a first screen can do without: on a slow line they would take the room of its numbers. Whoever was here before
 * has them at hand, and sees their numbers in them from the beginning.
 */
import type { QueryClient } from '@tanstack/react-query'
import { whenAtRest } from './at-rest.ts'
import address from './styles/letters-later.css?url'

let asked: Promise<unknown> | undefined

/** Resolves when they can be asked for by name; a browser that could not fetch them shows the nearest it has. */
export function moreLetters(): Promise<unknown> {
  asked ??= new Promise<unknown>((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.onload = resolve
    link.onerror = reject
    document.head.append(link)
  }).then(remember, () => undefined)
  return asked
}

/** Asks for them at once where the browser has kept them from a visit before, otherwise when the page has all its answers. */
export function moreLettersInTime(queries: QueryClient): void {
  if (areRemembered()) {
    void moreLetters()
    return
  }
  const stop = queries.getQueryCache().subscribe(() => {
    if (queries.isFetching() > 0) return
    stop()
    whenAtRest(() => void moreLetters())
  })
}

const note = 'letters'

function remember(): void {
  try {
    localStorage.setItem(note, address)
  } catch {
    // A browser that keeps nothing fetches them later each time.
  }
}

/** The address holds the hash of what stands there: other letters have another one. */
function areRemembered(): boolean {
  try {
    return localStorage.getItem(note) === address
  } catch {
    return false
  }
}
