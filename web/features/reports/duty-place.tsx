/** Of which kind and period a new duty is, and whom it binds. */
import type { ReportCalendar } from '#contract/reports'
import { monthsOf, type Period } from '#domain/period.ts'
import { type DutyScope, type ReportKind, reportKinds } from '#domain/report-duty.ts'
import { reportPeriodName } from '#domain/report-duty.vi.ts'
import { text } from './text.vi.ts'

const words = text.duty

export type Place = { kind: ReportKind; period: Period; appliesTo: DutyScope }

export function placeOf({ year, isBoard }: ReportCalendar): Place {
  return { kind: 'quarter', period: `${year}-Q1`, appliesTo: isBoard ? 'below' : 'own' }
}

function periodsOf(kind: ReportKind, year: number): Period[] {
  if (kind === 'month') return monthsOf(String(year))
  if (kind === 'quarter') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  return [String(year)]
}

type DutyPlaceProps = {
  calendar: ReportCalendar
  place: Place
  onChange: (place: Place) => void
  fault: (name: string) => string | undefined
}

export function DutyPlace({ calendar: { year, isBoard }, place, onChange, fault }: DutyPlaceProps) {
  const { kind, period, appliesTo } = place
  return (
    <>
      <div className="report-pair">
        <Choice
          label={words.kind}
          value={kind}
          options={reportKinds.map((one) => [one, words.kinds[one]])}
          onChange={(next) => onChange({ ...place, kind: next, period: periodsOf(next, year)[0] as Period })}
        />
        <Choice
          label={words.period}
          value={period}
          options={periodsOf(kind, year).map((one) => [one, reportPeriodName({ kind, period: one })])}
          onChange={(next) => onChange({ ...place, period: next })}
          fault={fault('period')}
        />
      </div>
      {isBoard && (
        <Choice
          label={words.appliesTo}
          value={appliesTo}
          options={Object.entries(words.scopes) as [DutyScope, string][]}
          onChange={(next) => onChange({ ...place, appliesTo: next })}
          fault={fault('appliesTo')}
        />
      )}
    </>
  )
}

type ChoiceProps<V extends string> = {
  label: string
  value: V
  options: readonly (readonly [V, string])[]
  onChange: (value: V) => void
  fault?: string | undefined
}

function Choice<V extends string>({ label, value, options, onChange, fault }: ChoiceProps<V>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="control" value={value} onChange={(event) => onChange(event.currentTarget.value as V)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {fault !== undefined && <span className="fault">{fault}</span>}
    </label>
  )
}
