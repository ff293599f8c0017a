/**
 * An act under the name that the page shows. It says whose page it comes from; where another account is signed in by now
 * the server refuses it, and who it is is asked anew, so that the pages are drawn under the right name.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { asFailure } from './failure.ts'
import { askWhoIsSignedIn, meQuery } from './queries.ts'

/** What a request carries besides its own content. */
export type Own = { account: string | undefined }

export type OwnAct = <T>(send: (own: Own) => Promise<T>) => Promise<T>

/** The name is that of the moment at which the page was drawn: the rest of a long act never goes under the next one. */
export function useOwnAct(): OwnAct {
  const queries = useQueryClient()
  const account = useQuery(meQuery).data?.id
  return useCallback(
    async (send) => {
      try {
        return await send({ account })
      } catch (thrown) {
        if (asFailure(thrown).isOtherAccount) askWhoIsSignedIn(queries)
        throw thrown
      }
    },
    [queries, account],
  )
}
