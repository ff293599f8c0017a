/** For somebody who is signed in and comes to the front page: straight on for real, a link in the sample. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQuery } from '../../queries.ts'
import { useEnter } from './enter.ts'
import { text } from './text.vi.ts'

/** In the sample the front page stays, since one may want to be somebody else. */
export function AlreadyIn({ goOn }: { goOn: boolean }) {
  const me = useQuery(meQuery).data
  const enter = useEnter()
  useEffect(() => {
    if (goOn && me !== undefined) enter(me)
  })
  if (me === undefined || goOn) return null
  return (
    <p className="front-in">
      {text.alreadyIn(me.displayName)}{' '}
      <button type="button" className="btn" onClick={() => enter(me)}>
        {text.goOn}
      </button>
    </p>
  )
}
