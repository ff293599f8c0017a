/** For when a target holds: the plan's year, each of its quarters with a value of its own, or months of one's choice. */
import { isNumeric } from '#domain/target.ts'
import type { EditorRow, PeriodKind } from './editor-rows.ts'
import { text } from './editor-text.vi.ts'
import { MonthField } from './month-field.tsx'
import type { TargetEditor } from './use-target-editor.ts'

const { fields, periods } = text
const reach = 6

type EditorPeriodProps = { row: EditorRow; place: number; editor: TargetEditor; planYear: number; isWrong: boolean }

export function EditorPeriod({ row, place, editor, planYear, isWrong }: EditorPeriodProps) {
  const years = Array.from({ length: 2 * reach + 1 }, (_, index) => planYear - reach + index)
  const mayQuarter = isNumeric(row.operator)
  return (
    <>
      <select
        className="control"
        aria-label={text.of(fields.period, place)}
        aria-invalid={isWrong}
        value={row.kind === 'quarters' && !mayQuarter ? 'year' : row.kind}
        onChange={(event) => editor.setKind(row, event.currentTarget.value as PeriodKind)}
      >
        <option value="year">{periods.year(row.year)}</option>
        {mayQuarter && <option value="quarters">{periods.quarters}</option>}
        <option value="months">{periods.months}</option>
      </select>
      {row.kind === 'months' && (
        <>
          <MonthField
            label={text.of(fields.fromMonth, place)}
            years={years}
            value={row.from}
            onChange={(from) => editor.set(row.key, { from })}
            isWrong={isWrong}
          />
          <MonthField
            label={text.of(fields.toMonth, place)}
            years={years}
            value={row.to}
            onChange={(to) => editor.set(row.key, { to })}
            isWrong={isWrong}
          />
        </>
      )}
    </>
  )
}
