/** One row of the preview: as in Excel, as understood, and what becomes of it, in words and a mark. */
import type { FigureItem, Sheet } from '#contract/sheets'
import { numberFaultWords } from '#domain/fault-words.vi.ts'
import { formatScaled } from '#domain/measure.ts'
import { Status } from '../../components/status-mark.tsx'
import type { PastedCell } from './paste-block.ts'
import { pasteText } from './paste-text.vi.ts'

type PastedRowProps = { sheet: Sheet; cell: PastedCell; isKnown: boolean }

export function PastedRow({ sheet, cell, isKnown }: PastedRowProps) {
  const index = sheet.figures.findIndex((one) => one.element === cell.element)
  const figure = sheet.figures[index]
  if (figure === undefined) return null
  return (
    <tr className={isKnown ? cell.kind : ''}>
      <td className="stt r fig">{index + 1}</td>
      <th scope="row">{figure.name}</th>
      <td className="r fig raw">{cell.raw}</td>
      <td className="r fig read">{isKnown && 'value' in cell ? formatScaled(cell.value, figure.decimals) : '–'}</td>
      <td>{isKnown && <Outcome cell={cell} figure={figure} />}</td>
    </tr>
  )
}

function Outcome({ cell, figure }: { cell: PastedCell; figure: FigureItem }) {
  switch (cell.kind) {
    case 'accepted':
      return <Status assessment="met" word={pasteText.outcomes.accepted} />
    case 'review': {
      const last = formatScaled(figure.lastMonth ?? 0, figure.decimals)
      return (
        <>
          <Status assessment="near" word={pasteText.outcomes.review} />{' '}
          <small>
            {pasteText.readIs(formatScaled(cell.value, figure.decimals))} {pasteText.unlike(last)}
          </small>
        </>
      )
    }
    case 'refused':
      return (
        <>
          <Status assessment="missed" word={pasteText.outcomes.refused} />{' '}
          <small>
            {cell.fault === 'percentage'
              ? pasteText.percentage(figure.measure)
              : numberFaultWords(cell.fault, figure).replace(/^.*?”\s*/u, '')}
          </small>
        </>
      )
    case 'skipped':
      return (
        <>
          <Status assessment="no_data" word={pasteText.outcomes.skipped} /> <small>{whyWords(cell.why, figure)}</small>
        </>
      )
  }
}

function whyWords(why: 'blank' | 'twice' | 'foreign' | 'counted', figure: FigureItem): string {
  if (why === 'foreign') return pasteText.why.foreign(figure.owner?.name ?? '')
  return why === 'counted' ? pasteText.why.counted(figure.computed?.mark ?? '') : pasteText.why[why]
}
