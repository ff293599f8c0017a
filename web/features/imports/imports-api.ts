/** What the import screens ask the server besides sending a file: earlier imports, one of them, the commit and the undo. */
import { queryOptions } from '@tanstack/react-query'
import type { CommitAnswer, ImportAnswer, ImportList, Obstacle, UndoAnswer } from '#contract/imports'
import { request } from '../../api.ts'
import type { ApiFailure } from '../../failure.ts'
import type { Own } from '../../own-act.ts'

const addressOf = (id: string) => `/api/imports/${encodeURIComponent(id)}`

export const importKey = (id: string) => ['import', id] as const
export const importListKey = ['imports'] as const

/** One import as it was understood, or as it now stands. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKey(id),
    queryFn: ({ signal }) => request<ImportAnswer>('GET', addressOf(id), { signal }),
  })

export const importListQuery = (unit: string) =>
  queryOptions({
    queryKey: [...importListKey, unit],
    queryFn: ({ signal }) => request<ImportList>('GET', '/api/imports', { query: { unit }, signal }),
  })

/** Writes everything of a dry run at once. Throws ApiFailure; code "conflict" carries what stands in the way. */
export function commitImport(id: string, own: Own): Promise<CommitAnswer> {
  return request<CommitAnswer>('POST', `${addressOf(id)}/commit`, { body: own })
}

/** Takes an import back; `partial` leaves alone what stands in the way instead of refusing. */
export function undoImport(id: string, partial: boolean, own: Own): Promise<UndoAnswer> {
  return request<UndoAnswer>('POST', `${addressOf(id)}/undo`, { body: { ...(partial ? { partial } : {}), ...own } })
}

/** The first of them, and how many there are. */
export type Obstacles = { obstacles: Obstacle[]; total: number }

/** What a refused commit or undo names as being in the way. */
export function obstaclesOf(failure: ApiFailure): Obstacles {
  const context = failure.context as Partial<Obstacles> | undefined
  const obstacles = context?.obstacles ?? []
  return { obstacles, total: Math.max(obstacles.length, context?.total ?? 0) }
}
