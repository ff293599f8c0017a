/** A month as two choices, number and year: a browser's own field speaks the browser's language. */
import type { Month } from '#domain/period.ts'
import { text } from './act-text.vi.ts'

type MonthFieldProps = {
  label: string
  value: Month
  onChange: (month: Month) => void
  /** Years offered; that of the value is always among them. */
  years: readonly number[]
  isWrong?: boolean
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

export function MonthField({ label, value, onChange, years, isWrong = false }: MonthFieldProps) {
  const [year = '', month = ''] = value.split('-')
  const offered = [...new Set([...years, Number(year)])].sort((a, b) => a - b)
  return (
    <span className="month-field">
      <select
        className="control fig"
        aria-label={`${label}, ${text.month}`}
        aria-invalid={isWrong}
        value={month}
        onChange={(event) => onChange(`${year}-${event.currentTarget.value}`)}
      >
        {months.map((one) => (
          <option key={one} value={one}>
            {Number(one)}
          </option>
        ))}
      </select>
      <select
        className="control fig"
        aria-label={`${label}, ${text.year}`}
        aria-invalid={isWrong}
        value={year}
        onChange={(event) => onChange(`${event.currentTarget.value}-${month}`)}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </span>
  )
}
