/** An act beside one leaf: its answer takes the place of what was read, and the sheet counts anew. */
import { useQueryClient } from '@tanstack/react-query'
import type { LeafTalk } from '#contract/rounds'
import { useAct } from '../../act.ts'
import { type Place, talkQuery } from './ask.ts'

export function useTalkAct<V>(place: Place, send: Parameters<typeof useAct<LeafTalk, V>>[0], onDone?: () => void) {
  const queries = useQueryClient()
  return useAct(send, {
    onSuccess: (talk) => {
      queries.setQueryData(talkQuery(place).queryKey, talk)
      onDone?.()
    },
    changes: [['rounds', place.id, place.unit]],
  })
}
