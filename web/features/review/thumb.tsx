/** On a phone the two decisions lie under the thumb; each asks once more, because a thumb slips. */
import type { ReactNode } from 'react'
import type { Sheet } from '#contract/sheets'
import { text as shared } from '../../text/review.vi.ts'
import { page as words } from './text.vi.ts'
import type { Opened } from './use-decisions.ts'

export function thumbOf(
  sheet: Sheet,
  marks: number,
  open: (what: Opened) => void,
): { thumb?: ReactNode; thumbAct?: ReactNode } {
  const { acts, state } = sheet
  if (acts.includes('return'))
    return {
      thumb: (
        <button type="button" onClick={() => open('return')}>
          {marks > 0 ? words.bar.returnCells(marks) : words.bar.return}
        </button>
      ),
      thumbAct: (
        <button type="button" className="thumb-approve" onClick={() => open('approve')}>
          {words.bar.approve}
        </button>
      ),
    }
  if (acts.includes('reopen') && state === 'approved')
    return {
      thumb: (
        <button type="button" onClick={() => open('reopen')}>
          {shared.reopen.open}
        </button>
      ),
    }
  return {}
}
