/** One rate in its wash, with the mark left of it where it is not met; the word is there for screen readers. */
import type { Overview } from '#contract/overview'
import { assessmentWords, lowerFirst } from '#domain/wording.vi.ts'
import { Mark } from '../../components/status-mark.tsx'

export type Cell = Overview['heat']['total'][number]

export function HeatCell({ cell }: { cell: Cell }) {
  const { assessment } = cell
  const words = judgedWords(cell)
  if (assessment === 'no_data')
    return (
      <td className="no_data" title={words}>
        <span className="sr">{words}</span>
      </td>
    )
  return (
    <td className={assessment} title={[cell.fraction, words].filter((part) => part !== '').join(' · ')}>
      {assessment !== 'met' && <Mark assessment={assessment} size={11} />}
      <span className="fig">{cell.shown}</span>
      {cell.adjusted !== '' && <span aria-hidden="true">*</span>}
      <span className="sr">, {words}</span>
    </td>
  )
}

/** "chưa đạt, có số liệu điều chỉnh tháng 7/2026". */
export function judgedWords({ reason, assessment, adjusted }: Cell): string {
  const judged = reason ?? lowerFirst(assessmentWords[assessment])
  return [judged, lowerFirst(adjusted)].filter((part) => part !== '').join(', ')
}
