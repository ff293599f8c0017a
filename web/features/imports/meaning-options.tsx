/** What a column can be taken for, grouped as the monthly sheet is: place and time, each section's figures, rates, nothing. */
import type { Catalogue } from '#contract/indicators'
import { type Meaning, meaningWord } from './meaning.ts'
import { text } from './text.vi.ts'

const { roles, groups } = text.meaning
const general = ['ignored', 'unit', 'unit_code', 'month', 'year', 'element', 'figure'] as const

export function MeaningOptions({ catalogue, current }: { catalogue: Catalogue | undefined; current: Meaning }) {
  const word = meaningWord(current)
  const code = current.element ?? current.indicator
  const sections = Map.groupBy(catalogue?.elements ?? [], (element) => element.section)
  return (
    <>
      <optgroup label={groups.general}>
        {general.map((role) => (
          <option key={role} value={role}>
            {roles[role]}
          </option>
        ))}
      </optgroup>
      {/* Until the catalogue has come, and for what is no longer in it, the choice must still show what holds. */}
      {code !== null && !isKnown(catalogue, current) && <option value={word}>{code}</option>}
      {[...sections].map(([section, elements]) => (
        <optgroup key={section} label={section}>
          {elements.map((element) => (
            <option key={element.code} value={`figure:${element.code}`}>
              {element.name}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={groups.rates}>
        {(catalogue?.items ?? [])
          .filter((indicator) => indicator.kind === 'rate')
          .map((indicator) => (
            <option key={indicator.code} value={`rate:${indicator.code}`}>
              {indicator.name}
            </option>
          ))}
      </optgroup>
    </>
  )
}

function isKnown(catalogue: Catalogue | undefined, { role, element, indicator }: Meaning): boolean {
  if (catalogue === undefined) return false
  return role === 'rate'
    ? catalogue.items.some((one) => one.code === indicator && one.kind === 'rate')
    : catalogue.elements.some((one) => one.code === element)
}
