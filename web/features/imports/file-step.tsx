/** Step 1: for whom, the file or a template for it, and what was imported before. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { UnitItem, UnitName } from '#contract/units'
import { type Month, periodsUpTo, shiftPeriod } from '#domain/period.ts'
import { compareNames } from '#domain/unit.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { templatePath } from '../../paths.ts'
import { unitsQuery } from '../../queries.ts'
import type { ImportsSearch } from '../../search.ts'
import { chosenPlace } from './places.ts'
import { RecentImports } from './recent-imports.tsx'
import { RunNotice } from './run-notice.tsx'
import { text } from './text.vi.ts'
import type { ImportRun } from './use-import-run.ts'

type FileStepProps = {
  own: readonly UnitName[]
  search: ImportsSearch
  importing: ImportRun
  say: (sentence: string) => void
}

export function FileStep({ own, search, importing, say }: FileStepProps) {
  const go = useNavigate()
  const today = useToday()
  const [province] = own.filter((unit) => unit.kind === 'province')
  const units = useQuery({ ...unitsQuery({ parent: province?.code ?? '' }), enabled: province !== undefined })
  const below = units.data?.items ?? []
  const place = chosenPlace(own, below, search['don-vi'])
  const month = search.thang ?? shiftPeriod(today.slice(0, 7), -1)
  const isUnderway = importing.run.phase === 'sending' || importing.run.phase === 'reading'
  const change = (part: ImportsSearch) =>
    void go({ to: '/nhap-tep', search: { ...search, ...part }, replace: true, resetScroll: false })
  if (place === undefined) return null
  return (
    <>
      <h1 className="verdict" tabIndex={-1} id="buoc">
        {text.lead}
      </h1>
      <p className="sub">{text.leadNote}</p>
      <section className="import-file">
        <h2 className="sr">{text.file.head}</h2>
        <UnitChoice own={own} below={below} chosen={place.code} choose={(code) => change({ 'don-vi': code })} />
        {!isUnderway && (
          <DropZone take={(file) => void importing.take(file, { unit: place.code })} refuse={importing.refuse} />
        )}
        <RunNotice importing={importing} />
      </section>
      <section className="sec import-template">
        <header>
          <h2>{text.file.templateHead}</h2>
          <p className="note">{text.file.templateNote[place.kind === 'province' ? 'province' : 'ward']}</p>
        </header>
        <p className="import-acts">
          <MonthChoice today={today} chosen={month} choose={(thang) => change({ thang })} />
          <a className="btn" href={templatePath(place.code, month)} download>
            {text.file.template}
          </a>
        </p>
      </section>
      <RecentImports unit={place.code} say={say} />
    </>
  )
}

type UnitChoiceProps = {
  own: readonly UnitName[]
  below: readonly UnitItem[]
  chosen: string
  choose: (code: string) => void
}

/** Nothing to choose for a ward's clerk: then the place is a sentence. */
function UnitChoice({ own, below, chosen, choose }: UnitChoiceProps) {
  const options = [
    ...own,
    ...below
      .filter(({ code }) => own.every((unit) => unit.code !== code))
      .toSorted((a, b) => compareNames(a.name, b.name)),
  ]
  if (options.length === 1)
    return (
      <p className="import-place">
        {text.file.unit} <b>{options[0]?.label}</b>
      </p>
    )
  return (
    <label className="field">
      <span>{text.file.unit}</span>
      <select className="control" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((unit) => (
          <option key={unit.code} value={unit.code}>
            {unit.kind === 'province' ? text.file.allUnits(capitalised(unit.label)) : capitalised(unit.label)}
          </option>
        ))}
      </select>
    </label>
  )
}

type MonthChoiceProps = { today: string; chosen: Month; choose: (month: Month) => void }

function MonthChoice({ today, chosen, choose }: MonthChoiceProps) {
  const recent = periodsUpTo(today.slice(0, 7), 24).toReversed()
  const months = recent.includes(chosen) ? recent : [chosen, ...recent]
  return (
    <label className="field">
      <span>{text.file.month}</span>
      <select className="control" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {months.map((month) => (
          <option key={month} value={month}>
            {periodName(month)}
          </option>
        ))}
      </select>
    </label>
  )
}
