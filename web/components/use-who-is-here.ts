/** Who is signed in, and who was when these pages were first drawn: at a shared browser another tab may change it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Me } from '#contract/accounts'
import { meQuery } from '../queries.ts'
import { unsentOf } from '../unsent/store.ts'

export type WhoIsHere = {
  me: Me | undefined
  /** Another one whenever another person is signed in: whatever is drawn under it is drawn anew. */
  turn: number
  /** Whose pages these were, until the notice is put away; and whether this browser keeps numbers of theirs. */
  before: Me | undefined
  isKept: boolean
  putAway: () => void
}

export function useWhoIsHere(): WhoIsHere {
  const { data: me } = useQuery(meQuery)
  const [here, setHere] = useState<Pick<WhoIsHere, 'me' | 'turn' | 'before'>>({ me, turn: 0, before: undefined })
  const [isKept, setKept] = useState(false)
  if (me !== undefined && me.id !== here.me?.id)
    setHere({ me, turn: here.me === undefined ? here.turn : here.turn + 1, before: here.me })
  const { turn, before } = here
  useEffect(() => {
    if (before !== undefined) void unsentOf(before.id).then((cells) => setKept(cells.length > 0))
  }, [before])
  return { me, turn, before, isKept, putAway: () => setHere({ ...here, before: undefined }) }
}
