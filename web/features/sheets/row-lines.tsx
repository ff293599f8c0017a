/** What stands below a row because it belongs to its cell: the problem, the approver's reason, the note field, the definition. */
import type { ReactNode } from 'react'
import { focusCell, lineId } from './cell-ids.ts'
import type { Answer } from './cell-state.ts'
import { DefinitionLine } from './definition-line.tsx'
import type { FigureRowProps } from './figure-row-props.ts'
import { MovedLine } from './moved-line.tsx'
import { NoteLine } from './note-line.tsx'
import { ReturnedLine } from './returned-line.tsx'
import { RowLine } from './row-line.tsx'
import type { Problem } from './row-view.ts'

export type LineBelow = { id: string; tone: string; content: ReactNode }

/** `back` closes the open part and returns to where it was opened. */
export function linesBelow(
  { number, figure, cell, sheet, related, open, acts }: FigureRowProps,
  problem: Problem | undefined,
  answer: Answer,
  back: () => void,
): LineBelow[] {
  const { element } = figure
  const isLocked = sheet.lock !== null || figure.computed !== null
  const found: LineBelow[] = []
  if (problem !== undefined && problem !== 'returned')
    found.push({
      id: lineId(element),
      tone: problem === 'conflict' || problem === 'flagged' ? 'warned' : 'wrong',
      content: <RowLine {...{ problem, number, figure, cell, sheet, isLocked, acts }} />,
    })
  if (figure.computed?.movedOn != null)
    found.push({
      id: `${lineId(element)}-moved`,
      tone: 'warned',
      content: <MovedLine sheet={sheet} figure={figure} sentence={figure.computed.movedOn} />,
    })
  if (figure.returned !== null && !figure.returned.answered)
    found.push({
      id: `${lineId(element)}-returned`,
      tone: 'warned',
      content: <ReturnedLine {...{ figure, answer, isLocked, acts }} returned={figure.returned} />,
    })
  if (open?.part === 'note' || open?.part === 'reason')
    found.push({
      id: `${lineId(element)}-note`,
      tone: 'quiet',
      content: (
        <NoteLine
          id={`${element}-note`}
          number={number}
          first={answer.note ?? ''}
          revision={figure.revision}
          isReason={open.part === 'reason'}
          cancel={back}
          save={(note, seen) => {
            if (open.part === 'reason') acts.choose(element, { value: null, state: 'missing', note }, seen)
            else acts.saveNote(element, note, seen)
            acts.open(element, null)
            // From the note's own column Enter goes on to the next row, as it does from every cell.
            if (open.from === 'note') acts.act(element, 'down')
            else focusCell(element)
          }}
        />
      ),
    })
  if (open?.part === 'definition')
    found.push({
      id: `${lineId(element)}-definition`,
      tone: 'quiet',
      content: <DefinitionLine figure={figure} related={related} />,
    })
  return found
}
