/**
 * The way out. Numbers that have not reached the server are sent first; what cannot be sent is named, and is lost only
 * when the person says so and the server has ended the session.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { periodName } from '#domain/wording.vi.ts'
import { api } from '../api.ts'
import { asFailure } from '../failure.ts'
import { paths } from '../paths.ts'
import { meQuery } from '../queries.ts'
import { text } from '../text/vi.ts'
import { abandonOpenSheets, losableOf, sendOpenSheets } from '../unsent/open-sheets.ts'
import { clearUnsent, type LosableCell } from '../unsent/store.ts'
import { Dialog } from './dialog.tsx'

export type SignOut = {
  /** Leaves at once where nothing would be lost, and asks otherwise. */
  ask: () => void
  /** What would be lost; empty while there is nothing to ask. */
  losing: readonly LosableCell[]
  /** The server has not ended the session: whoever comes next to this browser would be this person. */
  hasFailed: boolean
  again: () => void
  leave: () => void
  stay: () => void
}

/** Ends the session, forgets everything that was read or kept under it, and goes to the front page. */
export function useSignOut(): SignOut {
  const queries = useQueryClient()
  const go = useNavigate()
  const [losing, setLosing] = useState<readonly LosableCell[]>([])
  const [hasFailed, setFailed] = useState(false)
  const account = () => queries.getQueryData(meQuery.queryKey)?.id

  async function leave() {
    setLosing([])
    // Nothing is forgotten before the session has ended.
    if (!(await hasEnded())) return setFailed(true)
    abandonOpenSheets()
    const id = account()
    if (id !== undefined) await clearUnsent(id)
    await go({ ...paths.front() })
    queries.clear()
  }

  async function ask() {
    setFailed(false)
    await sendOpenSheets()
    const id = account()
    const losable = id === undefined ? [] : await losableOf(id)
    if (losable.length === 0) await leave()
    else setLosing(losable)
  }

  function stay() {
    setLosing([])
    setFailed(false)
  }

  return { ask: () => void ask(), losing, hasFailed, again: () => void ask(), leave: () => void leave(), stay }
}

/** Whether the server says that the session is over; no answer, or any other one, says nothing of the kind. */
async function hasEnded(): Promise<boolean> {
  try {
    await api.signOut()
    return true
  } catch (thrown) {
    return asFailure(thrown).code === 'unauthenticated'
  }
}

export function SignOutDialog({ losing, hasFailed, again, leave, stay }: SignOut) {
  if (hasFailed)
    return (
      <Dialog title={text.signOut.failed} onClose={stay}>
        <p role="alert">{text.signOut.failedWhy}</p>
        <p className="sign-out-acts">
          <button type="button" className="btn" onClick={stay}>
            {text.signOut.back}
          </button>
          <button type="button" className="btn primary" onClick={again}>
            {text.signOut.again}
          </button>
        </p>
      </Dialog>
    )
  if (losing.length === 0) return null
  return (
    <Dialog title={text.signOut.title(losing.length)} onClose={stay}>
      <p>{text.signOut.lead}</p>
      <ul className="sign-out-sheets">
        {[...bySheet(losing)].map(([sheet, count]) => (
          <li key={sheet}>{text.signOut.cells(count, sheet)}</li>
        ))}
      </ul>
      <p className="sign-out-acts">
        <button type="button" className="btn" onClick={leave}>
          {text.signOut.leave}
        </button>
        <button type="button" className="btn primary" onClick={stay}>
          {text.signOut.stay}
        </button>
      </p>
    </Dialog>
  )
}

function bySheet(cells: readonly LosableCell[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { unitLabel, month } of cells) {
    const sheet = text.signOut.sheet(periodName(month), unitLabel)
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1)
  }
  return counts
}
