/** Saves owners one request after the other and shows the latest answer; says what became of it. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { OwnersBody } from '#contract/duties'
import { api } from '../../api.ts'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { dutiesQuery, ownersQuery } from '../../queries.ts'
import { clockOf } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'

const words = text.owners

export type Assign = (owners: OwnersBody['owners']) => void

export function useAssign(unit: string): { assign: Assign; said: string; failure: ApiFailure | null } {
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const line = useRef<Promise<void>>(Promise.resolve())
  const { queryKey } = ownersQuery(unit)

  async function save(owners: OwnersBody['owners']): Promise<void> {
    setSaid(words.saving)
    setFailure(null)
    try {
      queries.setQueryData(queryKey, await api.assignOwners({ unit, owners }))
      setSaid(words.saved(owners.length, clockOf(Date.now())))
      void queries.invalidateQueries({ queryKey: dutiesQuery.queryKey })
    } catch (thrown) {
      setSaid('')
      setFailure(asFailure(thrown))
      // What the page shows must be what is stored, not what was chosen in vain.
      void queries.invalidateQueries({ queryKey })
    }
  }

  return {
    // In the order in which they were chosen: a late answer must not put an earlier choice back.
    assign: (owners) => {
      line.current = line.current.then(() => save(owners))
    },
    said,
    failure,
  }
}
