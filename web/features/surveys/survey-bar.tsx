/** Which group of respondents is shown, and which unit beside the whole; both stand in the address. */
import { useNavigate } from '@tanstack/react-router'
import type { Survey } from '#contract/surveys'
import { capitalised } from '#domain/wording.vi.ts'
import { SelectField } from '../../components/select-field.tsx'
import type { SurveySearch } from '../../search.ts'
import { text } from './text.vi.ts'

const words = text.one

export function SurveyBar({ survey: { group, groups, units, unitRates } }: { survey: Survey }) {
  const go = useNavigate()
  const set = (part: SurveySearch) =>
    void go({ to: '.', search: (now: object) => ({ ...now, ...part }), replace: true, resetScroll: false })
  const entered = units.filter(({ total }) => total !== null)
  if (groups.length < 2 && entered.length < 2) return null
  return (
    <div className="filters survey-bar">
      {groups.length > 1 && (
        <SelectField
          label={words.group}
          value={group === null ? '' : String(group)}
          onChange={(value) => set({ nhom: value === '' ? undefined : Number(value) })}
          empty={words.allGroups}
          options={groups.map(({ number, name }) => ({ value: String(number), label: name }))}
        />
      )}
      {entered.length > 1 && (
        <SelectField
          label={words.compare}
          value={unitRates?.unit.code ?? ''}
          onChange={(value) => set({ 'don-vi': value === '' ? undefined : value })}
          empty={words.noUnit}
          options={entered.map(({ unit }) => ({ value: unit.code, label: capitalised(unit.label) }))}
        />
      )}
    </div>
  )
}
