/** The last look before a sheet is handed in: what it holds, what has changed, what was left open, and who will see it. */
import type { FigureItem, Sheet } from '#contract/sheets'
import { formatScaled } from '#domain/measure.ts'
import { submitText } from './submit-text.vi.ts'
import { text } from './text.vi.ts'

export function LastLook({ sheet, note }: { sheet: Sheet; note: string }) {
  const { figures } = sheet
  const changed = figures.filter((figure) => figure.changed)
  const unanswered = figures.filter((figure) => figure.returned !== null && !figure.returned.answered)
  const missing = figures.filter((figure) => figure.state === 'missing')
  const remarks = figures.filter((figure) => figure.note !== null && figure.state !== 'missing')
  return (
    <>
      <p>
        {submitText.readyLine(sheet.asked)} {submitText.entered(figures.filter((one) => one.value !== null).length)}{' '}
        {submitText.reviewer(sheet.unit.label)} {submitText.after}
      </p>
      {note !== '' && <p className="sheet-note">{note}</p>}
      <Listed figures={unanswered} lead={submitText.unanswered} say={(one) => one.returned?.reason ?? ''} />
      <Listed
        figures={changed}
        lead={submitText.changed}
        say={(one) => submitText.changedTo(one.changedFrom ?? submitText.nothing, valueWords(one))}
      />
      <Listed figures={missing} lead={submitText.missing} say={(one) => one.note ?? ''} />
      <Listed figures={remarks} lead={submitText.remarks} say={(one) => one.note ?? ''} />
    </>
  )
}

type ListedProps = { figures: FigureItem[]; lead: (count: number) => string; say: (figure: FigureItem) => string }

function Listed({ figures, lead, say }: ListedProps) {
  if (figures.length === 0) return null
  return (
    <>
      <p className="remarks-lead">{lead(figures.length)}</p>
      <ul className="remarks">
        {figures.map((figure) => (
          <li key={figure.element}>
            <b>{figure.name}:</b> {say(figure)}
          </li>
        ))}
      </ul>
    </>
  )
}

function valueWords(figure: FigureItem): string {
  return figure.value === null ? text.states[figure.state] : formatScaled(figure.value, figure.decimals)
}
