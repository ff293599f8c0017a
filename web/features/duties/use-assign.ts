/**
 * Saves owners one request after the other and shows the latest answer; says what became of it. Each choice goes with what
 * its person saw, so that nobody else's is replaced unseen.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Owners, OwnersBody } from '#contract/duties'
import { api } from '../../api.ts'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { dutiesQuery, ownersQuery } from '../../queries.ts'
import { clockOf } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'

const words = text.owners
const nobody = { account: null, post: null }

type Given = OwnersBody['owners'][number]
export type Assign = (choices: readonly Omit<Given, 'seen'>[]) => void

/** Choices that are not answered yet, by their element; the rows show them as if they were stored. */
export type Waiting = ReadonlyMap<string, Pick<Given, 'account' | 'post'>>

type Assigning = { assign: Assign; waiting: Waiting; said: string; failure: ApiFailure | null }

export function useAssign(owners: Owners): Assigning {
  const unit = owners.unit.code
  const queries = useQueryClient()
  const act = useOwnAct()
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const line = useRef<Promise<void>>(Promise.resolve())
  /** Choices on their way: whoever chooses again has seen their own. */
  const sent = useRef(new Map<string, Given>())
  const [waiting, setWaiting] = useState<Waiting>(new Map())
  const { queryKey } = ownersQuery(unit)

  function seenAt(element: string): Given['seen'] {
    const { account, post } =
      sent.current.get(element) ?? owners.items.find((item) => item.element === element) ?? nobody
    return { account, post }
  }

  async function save(given: Given[]): Promise<void> {
    setSaid(words.saving)
    try {
      queries.setQueryData(queryKey, await act((own) => api.assignOwners({ unit, owners: given, ...own })))
      setSaid(words.saved(given.length, clockOf(Date.now())))
      void queries.invalidateQueries({ queryKey: dutiesQuery.queryKey })
    } catch (thrown) {
      setSaid('')
      setFailure(asFailure(thrown))
      // What the page shows must be what is stored, not what was chosen in vain.
      void queries.invalidateQueries({ queryKey })
    }
    for (const one of given) if (sent.current.get(one.element) === one) sent.current.delete(one.element)
    setWaiting(new Map(sent.current))
  }

  return {
    // In the order in which they were chosen: a late answer must not put an earlier choice back.
    assign: (choices) => {
      const given = choices.map((choice) => ({ ...choice, seen: seenAt(choice.element) }))
      for (const one of given) sent.current.set(one.element, one)
      setWaiting(new Map(sent.current))
      // Not when its turn comes: the refusal of the choice before must not vanish unread.
      setFailure(null)
      line.current = line.current.then(() => save(given))
    },
    waiting,
    said,
    failure,
  }
}
