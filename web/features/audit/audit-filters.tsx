/** Unit, month, person, kind of act, days: each changes one word of the address. */

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import type { AuditItem, AuditList } from '#contract/audit'
import { shiftPeriod } from '#domain/period.ts'
import { periodName } from '#domain/wording.vi.ts'
import { DateField } from '../../components/date-field.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useReach } from '../../components/use-reach.ts'
import { compareGivenNames, peopleQuery } from '../../people-query.ts'
import type { AuditSearch } from '../../search.ts'
import { Choice } from './choice.tsx'
import { text } from './text.vi.ts'

const words = text.filters
const monthsBack = 24

type AuditFiltersProps = { me: Me; search: AuditSearch; acts: AuditList['acts']; items: readonly AuditItem[] }

export function AuditFilters({ me, search, acts, items }: AuditFiltersProps) {
  const go = useNavigate()
  const mayAdminister = me.acts.includes('administer')
  const reach = useReach()
  const people = useQuery({ ...peopleQuery, enabled: mayAdminister })
  const thisMonth = useToday().slice(0, 7)
  const set = (name: keyof AuditSearch) => (value: string | undefined) => {
    const next = (now: object) => ({ ...now, [name]: value === '' ? undefined : value })
    void go({ to: '.', search: next, replace: true, resetScroll: false })
  }
  const named = new Map((people.data ?? []).map(({ id, displayName }) => [id, displayName]))
  for (const { by } of items) if (by !== null) named.set(by.id, by.name)
  if (search.nguoi !== undefined && !named.has(search.nguoi)) named.set(search.nguoi, words.thisPerson)
  const months = Array.from({ length: monthsBack }, (_, index) => shiftPeriod(thisMonth, -index))
  return (
    <search className="filters">
      {mayAdminister && (
        <UnitPicker
          label={words.unit}
          emptyWords={words.allUnits}
          units={reach}
          chosen={search['don-vi']}
          onChoose={set('don-vi')}
        />
      )}
      <Choice
        label={words.month}
        all={words.allMonths}
        chosen={search.thang}
        onChoose={set('thang')}
        options={withChosen(months, search.thang).map((month) => ({ value: month, label: periodName(month) }))}
      />
      <Choice
        label={words.person}
        all={words.everybody}
        chosen={search.nguoi}
        onChoose={set('nguoi')}
        options={[...named]
          .toSorted((a, b) => compareGivenNames(a[1], b[1]))
          .map(([value, label]) => ({ value, label }))}
      />
      <Choice
        label={words.act}
        all={words.allActs}
        chosen={search.viec}
        onChoose={set('viec')}
        options={acts.map(({ act, words: label }) => ({ value: act, label }))}
      />
      <DateField label={words.from} max={search.den} value={search.tu ?? ''} onChange={set('tu')} />
      <DateField label={words.to} min={search.tu} value={search.den ?? ''} onChange={set('den')} />
    </search>
  )
}

function withChosen(months: readonly string[], chosen: string | undefined): string[] {
  return chosen === undefined || months.includes(chosen) ? [...months] : [chosen, ...months]
}
