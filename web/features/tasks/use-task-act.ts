/**
 * An act upon a task under the name that the page shows. Afterwards everything that tells of tasks, plans or duties is asked
 * anew; and so is the task itself where somebody was quicker, so that the next try is judged by what the page then shows.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../../act.ts'
import { asFailure } from '../../failure.ts'
import { type Own, useOwnAct } from '../../own-act.ts'
import { tasksKey } from '../../tasks.ts'

/** Plans count and list their tasks; rankings and overviews may count them too. */
const changes = [tasksKey, ['plan'], ['plans'], ['duties'], ['overview'], ['scorecard']]

export function useTaskAct<T, V>(send: (given: V, own: Own) => Promise<T>, onDone: (answer: T) => void) {
  const act = useOwnAct()
  const queries = useQueryClient()
  const ask = async (given: V) => {
    try {
      return await act((own) => send(given, own))
    } catch (thrown) {
      const { code } = asFailure(thrown)
      if (code === 'stale' || code === 'conflict') void queries.invalidateQueries({ queryKey: tasksKey })
      throw thrown
    }
  }
  return useAct(ask, { onSuccess: onDone, changes })
}
