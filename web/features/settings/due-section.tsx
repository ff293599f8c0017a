/** The year's due days of one unit: which day holds, whose row it is, by which document; and setting one for all months. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DueDays } from '#contract/settings'
import { capitalised } from '#domain/wording.vi.ts'
import { Blocks, Loaded } from '../../components/states.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { useReach } from '../../components/use-reach.ts'
import { dueDaysQuery } from './ask.ts'
import { sumOf } from './due-sentence.ts'
import { DueTable } from './due-table.tsx'
import { DueYear } from './due-year.tsx'
import { text } from './text.vi.ts'

const words = text.due

type DueSectionProps = { unit: string; year: number; thisYear: number }

export function DueSection({ unit, year, thisYear }: DueSectionProps) {
  const days = useQuery(dueDaysQuery(unit, year))
  const reach = useReach()
  const go = useNavigate()
  const set = (part: object) =>
    void go({ to: '.', search: (now: object) => ({ ...now, ...part }), replace: true, resetScroll: false })
  return (
    <section className="sec due">
      <header>
        <h2>{days.data === undefined ? words.title : sentence(days.data)}</h2>
        <p className="note">{words.note}</p>
      </header>
      <div className="filters">
        <UnitPicker label={words.unit} units={reach} chosen={unit} onChoose={(code) => set({ 'don-vi': code })} />
        <label className="field">
          <span>{words.year}</span>
          <select
            className="control"
            value={year}
            onChange={(event) => set({ nam: Number(event.currentTarget.value) })}
          >
            {yearsAround(year, thisYear).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={days.isPlaceholderData ? 'is-old' : ''} aria-busy={days.isPlaceholderData}>
        <Loaded query={days} blocks={<Blocks lines={12} />}>
          {(content) => (
            <>
              <DueTable key={`${content.unit.code} ${content.year}`} days={content} />
              {content.editable && <DueYear key={`year ${content.unit.code} ${content.year}`} days={content} />}
            </>
          )}
        </Loaded>
      </div>
    </section>
  )
}

function sentence({ unit, year, items }: DueDays): string {
  const sum = sumOf(items)
  const name = capitalised(unit.label)
  if (sum.kind === 'none') return words.sums.none(name, year)
  return sum.kind === 'same' ? words.sums.same(name, year, sum.day) : words.sums.mixed(name, year, sum.missing, sum.own)
}

function yearsAround(year: number, thisYear: number): number[] {
  const years = new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, year])
  return [...years].sort((a, b) => b - a)
}
