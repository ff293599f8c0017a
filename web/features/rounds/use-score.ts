/** One score while it is written: what is typed, whether it is kept, and what is wrong with it. Saved when the cell is left. */
import { useRef, useState } from 'react'
import type { ScoreInput, ScoreSheet, SheetLine } from '#contract/rounds'
import { parseViNumber } from '#domain/measure.ts'
import type { ScoreStep } from '#domain/round.ts'
import { useAct } from '../../act.ts'
import { useOwnAct } from '../../own-act.ts'
import { calls } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.sheet

export type Draft = { numerator: string; denominator: string; points: string; choice: string; note: string }
type Sent = Omit<ScoreInput, 'node' | 'revision'>

export type Score = {
  step: ScoreStep | null
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** Saves what is typed; at once with what is given. */
  leave: (taken?: Partial<Draft>) => void
  isUnsaved: boolean
  fault: string | undefined
  said: string
}

export function useScore(sheet: ScoreSheet, line: SheetLine): Score {
  const step = line.writes
  const given = step === null ? undefined : line.given[step]
  const revision = given?.revision ?? 0
  const [typed, setTyped] = useState<{ draft: Draft; of: number }>()
  const [fault, setFault] = useState<string>()
  const [isKept, setKept] = useState(false)
  /** A save that is on its way, or whose answer the page has not read yet. */
  const known = useRef(0)
  const act = useOwnAct()
  const { decimals } = sheet.round.scheme
  const stored = draftOf(line, step)
  const draft = typed?.draft ?? stored
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(stored)
  const saving = useAct(
    ({ sent, on }: { sent: Sent; on: ScoreStep }) =>
      act((own) =>
        calls.score(
          sheet.round.id,
          sheet.unit.code,
          on,
          [{ ...sent, node: line.code, revision: Math.max(revision, known.current) }],
          own,
        ),
      ),
    {
      onSuccess: ({ items }) => {
        known.current = items[0]?.revision ?? 0
        setKept(true)
        setFault(undefined)
      },
      changes: [['rounds']],
    },
  )
  const change = (part: Partial<Draft>) => {
    setKept(false)
    setTyped({ draft: { ...draft, ...part }, of: revision })
  }
  const leave = (taken: Partial<Draft> = {}) => {
    const now = { ...draft, ...taken }
    if (step === null || JSON.stringify(now) === JSON.stringify(stored)) return
    setTyped({ draft: now, of: revision })
    const sent = readDraft(now, decimals)
    setFault(typeof sent === 'string' ? sent : undefined)
    if (typeof sent !== 'string') saving.run({ sent, on: step })
  }
  const said = saving.isRunning ? words.saving : isUnsaved ? words.unsaved : isKept ? words.saved : ''
  return {
    step,
    draft,
    change,
    leave,
    isUnsaved,
    fault: fault ?? (isUnsaved ? (saving.failure?.fields[0]?.message ?? saving.failure?.message) : undefined),
    said: isUnsaved || saving.isRunning || isKept ? said : '',
  }
}

function draftOf(line: SheetLine, step: ScoreStep | null): Draft {
  const given = step === null ? undefined : line.given[step]
  const written = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value).replace('.', ',')
  return {
    numerator: written(given?.numerator),
    denominator: written(given?.denominator),
    points: written(given?.points),
    choice: given?.choice ?? '',
    note: given?.note ?? '',
  }
}

/** What is sent, or the sentence that says why it cannot be. */
function readDraft(draft: Draft, decimals: number): Sent | string {
  const numerator = numberOf(draft.numerator, 0)
  const denominator = numberOf(draft.denominator, 0)
  if (numerator === undefined || denominator === undefined) return words.notNumber
  const points = numberOf(draft.points, decimals)
  if (points === undefined) return words.notPoints
  return { numerator, denominator, points, choice: draft.choice === '' ? null : draft.choice, note: draft.note.trim() }
}

/** Null for nothing typed, undefined for what is no number. */
function numberOf(typed: string, decimals: number): number | null | undefined {
  if (typed.trim() === '') return null
  const read = parseViNumber(typed, decimals)
  return read.ok && read.scaled >= 0 ? read.scaled / 10 ** decimals : undefined
}
