/** The line below a row that says what is the matter and what to do: wrong, refused, conflict, unlike the past. */
import { type KeyboardEvent, useState } from 'react'
import type { FigureItem, Sheet, StaleContext } from '#contract/sheets'
import { numberFaultWords } from '#domain/fault-words.vi.ts'
import { formatScaled } from '#domain/measure.ts'
import { momentAt } from '../../text/moment.vi.ts'
import { focusCell, inputId } from './cell-ids.ts'
import { type Answer, answerOf, type Cell } from './cell-state.ts'
import { firstSentence, type Problem, partnersOf } from './row-view.ts'
import type { SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'

type RowLineProps = {
  problem: Exclude<Problem, 'returned'>
  number: number
  figure: FigureItem
  cell: Cell | undefined
  sheet: Sheet
  isLocked: boolean
  acts: Pick<SheetActs, 'keepTheirs' | 'takeMine' | 'saveNote' | 'giveUp'>
}

export function RowLine(props: RowLineProps) {
  const { problem, figure, cell } = props
  switch (problem) {
    case 'fault':
      return <b className="missed">{cell?.fault && numberFaultWords(cell.fault, figure)}</b>
    case 'refused':
      return <Refused {...props} />
    case 'wrong':
      return <WrongPair {...props} />
    case 'conflict':
      return cell?.theirs ? <Conflict {...props} theirs={cell.theirs} mine={answerOf(cell, figure)} /> : null
    case 'flagged':
      return <Flagged {...props} />
  }
}

/** The server did not take the answer: why, what was given, and the way to be rid of it. */
function Refused({ figure, cell, acts }: RowLineProps) {
  const given = answerOf(cell, figure)
  return (
    <>
      <b className="missed">{cell?.message}</b>{' '}
      {given.value !== null && text.refused.given(formatScaled(given.value, figure.decimals))}
      <span className="row-line-acts">
        <button type="button" className="btn small" onClick={() => acts.giveUp(figure.element)}>
          {text.refused.giveUp}
        </button>
      </span>
    </>
  )
}

function WrongPair({ figure, sheet }: RowLineProps) {
  const [lead, rest] = firstSentence(figure.wrong ?? '')
  return (
    <>
      <b className="missed">{lead}</b> {rest}
      {partnersOf(figure, sheet.figures).map((partner) => (
        <CellLink key={partner.element} element={partner.element}>
          {text.goTo(sheet.figures.indexOf(partner) + 1)}
        </CellLink>
      ))}
    </>
  )
}

type ConflictProps = RowLineProps & { theirs: StaleContext; mine: Answer }

function Conflict({ figure, sheet, theirs, mine, acts }: ConflictProps) {
  const their = answerWords(theirs, mine, figure.decimals)
  const own = answerWords(mine, theirs, figure.decimals)
  return (
    <>
      <b className="near">{text.conflict.lead}</b> {text.conflict.theirs(theirs.savedBy ?? text.conflict.somebody)}
      <b className="fig">{their}</b>
      {theirs.savedAt === null ? '. ' : text.conflict.at(momentAt(theirs.savedAt, sheet.today))}
      {text.conflict.mine}
      <b className="fig">{own}</b>.{' '}
      <span className="row-line-acts">
        <button type="button" className="btn small" onClick={() => acts.keepTheirs(figure.element)}>
          {text.conflict.keep(their)}
        </button>
        <button type="button" className="btn small" onClick={() => acts.takeMine(figure.element)}>
          {text.conflict.take(own)}
        </button>
      </span>
      <span className="row-line-aside">{text.conflict.both}</span>
    </>
  )
}

/** An answer as words; the note is named only where it is all that differs from the other answer. */
function answerWords(answer: Answer, other: Answer, decimals: number): string {
  const isBlank = answer.state === 'missing' && answer.note === null
  const words = answer.value !== null ? formatScaled(answer.value, decimals) : `“${text.states[answer.state]}”`
  if (isBlank) return text.conflict.blank
  return answer.value === other.value && answer.state === other.state
    ? text.conflict.withNote(words, answer.note)
    : words
}

function Flagged({ figure, number, acts, isLocked }: RowLineProps) {
  const [note, setNote] = useState('')
  // The value that the first letter was written about.
  const [seen, setSeen] = useState(figure.revision)
  const [lead, rest] = firstSentence(figure.suspicion ?? '')
  const save = () => {
    const kept = note.normalize('NFC').trim()
    if (kept !== '') acts.saveNote(figure.element, kept, seen)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    save()
    focusCell(figure.element)
  }
  return (
    <>
      <b className="near">{lead}</b> {rest}
      {!isLocked && (
        <>
          {rest === '' && text.note.suspicionLead}{' '}
          <input
            className="why"
            type="text"
            maxLength={500}
            autoComplete="off"
            aria-label={text.note.suspicionLabel(number)}
            placeholder={text.note.suspicionHint}
            value={note}
            onChange={(event) => {
              if (note === '') setSeen(figure.revision)
              setNote(event.currentTarget.value)
            }}
            onBlur={save}
            onKeyDown={onKeyDown}
          />
        </>
      )}
    </>
  )
}

/** A link to another cell; the address names it, so that it works as any link does, and the focus follows. */
export function CellLink({ element, children }: { element: string; children: React.ReactNode }) {
  return (
    <a
      href={`#${inputId(element)}`}
      onClick={(event) => {
        event.preventDefault()
        focusCell(element)
      }}
    >
      {children}
    </a>
  )
}
