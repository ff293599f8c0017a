/** The letters that a first screen can do without: on a slow line they would take the room of its numbers. */
import type { QueryClient } from '@tanstack/react-query'
import { whenAtRest } from './at-rest.ts'

let asked: Promise<unknown> | undefined

/** Resolves when they can be asked for by name; a browser that could not fetch them shows the nearest it has. */
export function moreLetters(): Promise<unknown> {
  asked ??= import('./styles/letters-later.css').catch(() => undefined)
  return asked
}

/** Asks for them when the page has all its answers. */
export function moreLettersAfter(queries: QueryClient): void {
  const stop = queries.getQueryCache().subscribe(() => {
    if (queries.isFetching() > 0) return
    stop()
    whenAtRest(() => void moreLetters())
  })
}
