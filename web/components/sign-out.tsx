/**
 * The way out. Numbers that have not reached the server are sent first; what cannot be sent is named, and is lost only
 * when the person says so.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { periodName } from '#domain/wording.vi.ts'
import { api } from '../api.ts'
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
  leave: () => void
  stay: () => void
}

/** Ends the session, forgets everything that was read or kept under it, and goes to the front page. */
export function useSignOut(): SignOut {
  const queries = useQueryClient()
  const go = useNavigate()
  const [losing, setLosing] = useState<readonly LosableCell[]>([])
  const account = () => queries.getQueryData(meQuery.queryKey)?.id

  async function leave() {
    setLosing([])
    abandonOpenSheets()
    const id = account()
    if (id !== undefined) await clearUnsent(id)
    await api.signOut().catch(() => undefined)
    await go({ ...paths.front() })
    queries.clear()
  }

  async function ask() {
    await sendOpenSheets()
    const id = account()
    const losable = id === undefined ? [] : await losableOf(id)
    if (losable.length === 0) await leave()
    else setLosing(losable)
  }

  return { ask: () => void ask(), losing, leave: () => void leave(), stay: () => setLosing([]) }
}

export function SignOutDialog({ losing, leave, stay }: SignOut) {
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
