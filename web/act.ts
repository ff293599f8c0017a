/** An act on the server, begun by a person. Where the session is over meanwhile it leads to the front page, and back afterwards. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ApiFailure, asFailure } from './failure.ts'
import { paths } from './paths.ts'

type ActOptions<T> = {
  onSuccess?: (answer: T) => unknown
  /** Keys of what has to be asked again afterwards. */
  changes?: readonly (readonly unknown[])[]
}

type Act<T, V> = {
  run: (given: V) => void
  isRunning: boolean
  failure: ApiFailure | undefined
  /** What the last run gave; kept in memory only, and only as long as the screen stands. */
  answer: T | undefined
  reset: () => void
}

export function useAct<T, V = void>(ask: (given: V) => Promise<T>, options: ActOptions<T> = {}): Act<T, V> {
  const queries = useQueryClient()
  const router = useRouter()
  const act: UseMutationResult<T, Error, V> = useMutation({
    mutationFn: ask,
    // Answers may hold secrets that are shown once: nothing outlives the screen.
    gcTime: 0,
    onSuccess: async (answer) => {
      await options.onSuccess?.(answer)
      await Promise.all(
        (options.changes ?? []).map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })),
      )
    },
    onError: (thrown) => {
      if (asFailure(thrown).code === 'unauthenticated')
        void router.navigate({ ...paths.front(router.state.location.href), replace: true })
    },
  })
  return {
    run: act.mutate,
    isRunning: act.isPending,
    failure: act.isError ? asFailure(act.error) : undefined,
    answer: act.data,
    reset: act.reset,
  }
}
