/** Name, unit, role and state. What is chosen stands in the address; the name is typed and stays out of it until one leaves. */
import { useNavigate } from '@tanstack/react-router'
import type { UnitItem } from '#contract/units'
import { roles } from '#domain/permission.ts'
import { roleWords } from '#domain/wording.vi.ts'
import { UnitPicker } from '../../components/unit-picker.tsx'
import type { PeopleSearch } from '../../search.ts'
import { standings } from './standing.ts'
import { text } from './text.vi.ts'

type PeopleFiltersProps = {
  words: string
  onWords: (words: string) => void
  search: PeopleSearch
  units: readonly UnitItem[]
}

export function PeopleFilters({ words, onWords, search, units }: PeopleFiltersProps) {
  const go = useNavigate()
  const set = (name: keyof PeopleSearch, value: string | undefined) => {
    const search = (now: object) => ({ ...now, [name]: value === '' ? undefined : value })
    void go({ to: '.', search, replace: true, resetScroll: false })
  }
  return (
    <search className="filters">
      <label className="field">
        <span>{text.filters.name}</span>
        <input
          className="control"
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
          onBlur={() => set('tim', words.trim())}
        />
      </label>
      <UnitPicker
        label={text.filters.unit}
        emptyWords={text.filters.allUnits}
        units={units}
        chosen={search['don-vi']}
        onChoose={(code) => set('don-vi', code)}
      />
      <label className="field">
        <span>{text.filters.role}</span>
        <select
          className="control"
          value={search['vai-tro'] ?? ''}
          onChange={(event) => set('vai-tro', event.currentTarget.value)}
        >
          <option value="">{text.filters.allRoles}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{text.filters.standing}</span>
        <select
          className="control"
          value={search['tinh-trang'] ?? ''}
          onChange={(event) => set('tinh-trang', event.currentTarget.value)}
        >
          <option value="">{text.filters.allStandings}</option>
          {standings.map((standing) => (
            <option key={standing} value={standing}>
              {text.standing[standing]}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
