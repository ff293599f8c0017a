/** One leaf of a sheet: every step's word in its column, the cell that may be written, and below it what belongs to it. */
import { type CSSProperties, useState } from 'react'
import type { GivenScore, ScoreSheet, SheetLine } from '#contract/rounds'
import type { ScoreStep } from '#domain/round.ts'
import { scoreStepWords } from '#domain/round.vi.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { ScoreCell } from './score-cell.tsx'
import { SideLine } from './side-line.tsx'
import { text } from './text.vi.ts'
import { useScore } from './use-score.ts'
import { WordsCell } from './words-cell.tsx'

const words = text.sheet

type SheetRowProps = { sheet: ScoreSheet; line: SheetLine; steps: readonly ScoreStep[] }

export function SheetRow({ sheet, line, steps }: SheetRowProps) {
  const [isOpen, setOpen] = useState(false)
  const score = useScore(sheet, line)
  const span = steps.length + 3
  const style = { '--depth': line.depth } as CSSProperties
  // What the survey says stands where a unit's own word would stand.
  const columnOf = (step: ScoreStep) => (line.survey && step === 'self' ? 'survey' : step)
  const notes = steps.map(columnOf).flatMap((step) => noteOf(line, step, score.step))
  const explained = line.given.explanation
  return (
    <>
      <tr id={`tc-${line.code}`} className={line.differs ? 'leaf differs' : 'leaf'} style={style}>
        <th scope="row">
          {line.code}. {line.name}
          <span className="rule">{ruleWords(line)}</span>
        </th>
        <td className="r fig" data-label={words.maximum}>
          {line.maximumShown}
        </td>
        {steps.map((step) => (
          <td key={step} className="r" data-label={scoreStepWords[columnOf(step)]}>
            {columnOf(step) === line.writes ? (
              <ScoreCell line={line} score={score} />
            ) : (
              <Given given={line.given[columnOf(step)]} />
            )}
          </td>
        ))}
        <td className="r fig final" data-label={words.final}>
          {line.finalShown}
        </td>
      </tr>
      <tr className="below-row" style={style}>
        <td colSpan={span}>
          <WordsCell line={line} score={score} />
          {notes.map(([name, given]) => (
            <p key={name} className="said-note">
              <b>{name}:</b> {given.note} <span className="note">{words.by(given.by, momentShort(given.at))}</span>
            </p>
          ))}
          {explained !== undefined && explained.note !== '' && line.writes !== 'explanation' && (
            <p className="said-note">
              <b>{words.explanation}:</b> {explained.note}{' '}
              <span className="note">{words.by(explained.by, momentShort(explained.at))}</span>
            </p>
          )}
          {score.fault !== undefined && (
            <p className="fault" role="alert">
              {score.fault}
            </p>
          )}
          <span className="row-foot">
            {line.differs && <b className="flag">{line.mustExplain ? words.mustExplain : words.differs}</b>}
            {sheet.isInside && (
              <button
                type="button"
                className="linkish"
                aria-expanded={isOpen}
                aria-label={words.openOf(line.name)}
                onClick={() => setOpen(!isOpen)}
              >
                {words.open(line.proofs, line.comments)}
              </button>
            )}
            <span className="note" role="status">
              {score.said}
            </span>
          </span>
          {isOpen && <SideLine place={{ id: String(sheet.round.id), unit: sheet.unit.code, node: line.code }} />}
        </td>
      </tr>
    </>
  )
}

function Given({ given }: { given: GivenScore | undefined }) {
  if (given === undefined || (given.value === null && given.answerShown === '')) return null
  return (
    <span className="fig">
      {given.answerShown !== '' && <span className="answer">{given.answerShown}</span>} {given.shown}
    </span>
  )
}

/** What was said beside a score by others than the one who writes. */
function noteOf(line: SheetLine, step: ScoreStep, writes: ScoreStep | null): [string, GivenScore][] {
  const given = line.given[step]
  return given === undefined || given.note === '' || step === writes ? [] : [[scoreStepWords[step], given]]
}

function ruleWords(line: SheetLine): string {
  const besides = line.inherited ? [words.inherited] : line.survey ? [words.survey] : []
  return [line.ruleShown, ...besides, ...(line.evidence ? [words.needsProof] : [])].join('; ')
}
