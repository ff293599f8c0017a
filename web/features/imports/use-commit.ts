/** The commit of a dry run: once, and where the answer is lost on the way, asked after instead of repeated. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { commitImport, importKey, type Obstacles, obstaclesOf } from './imports-api.ts'
import { text } from './text.vi.ts'

export type CommitState =
  | { phase: 'idle' }
  | { phase: 'committing' }
  /** No answer came: it may have happened. */
  | { phase: 'unknown' }
  | ({ phase: 'failed'; failure: ApiFailure } & Obstacles)

export type Committing = { state: CommitState; commit: () => Promise<void>; check: () => Promise<void> }

export function useCommit(id: string, say: (sentence: string) => void): Committing {
  const queries = useQueryClient()
  const act = useOwnAct()
  const [state, setState] = useState<CommitState>({ phase: 'idle' })

  async function commit() {
    setState({ phase: 'committing' })
    try {
      await act((own) => commitImport(id, own))
      say(text.said.committed)
      // Figures, rates and rankings on every page hang on them; this import's own state turns the page to its result.
      await queries.invalidateQueries()
    } catch (thrown) {
      const failure = asFailure(thrown)
      if (failure.code === 'network') return setState({ phase: 'unknown' })
      setState({ phase: 'failed', failure, ...obstaclesOf(failure) })
      void queries.invalidateQueries({ queryKey: importKey(id) })
    }
  }

  async function check() {
    try {
      await queries.refetchQueries({ queryKey: importKey(id) }, { throwOnError: true })
      setState({ phase: 'idle' })
      // Where it did happen, everything else on the way to the screen is old.
      void queries.invalidateQueries()
    } catch {
      setState({ phase: 'unknown' })
    }
  }

  return { state, commit, check }
}
