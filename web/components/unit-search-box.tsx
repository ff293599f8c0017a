/** The typed words and the matching units: the reader's own province first, then the rest of the country. */
import { Combobox, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Combobox.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '#contract/accounts'
import type { UnitItem } from '#contract/units'
import { formatInteger } from '#domain/measure.ts'
import { compareNames, matchesSearch } from '#domain/unit.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { paths } from '../paths.ts'
import { unitsQuery } from '../queries.ts'
import { text } from '../text/vi.ts'
import './unit-search-box.css'

const most = 12

export function UnitSearchBox({ onClose, me }: { onClose: () => void; me: Me | undefined }) {
  const [words, setWords] = useState('')
  const go = useNavigate()
  const combobox = useCombobox({ opened: true })
  const units = useQuery(unitsQuery({}))
  const found = matching(units.data?.items ?? [], words, me?.home.parent.code)
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(code) => {
        onClose()
        void go(paths.unit(code))
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <input
          className="control"
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to type here
          autoFocus
          autoComplete="off"
          aria-label={text.search.label}
          aria-describedby="unit-search-hint"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
        />
      </Combobox.EventsTarget>
      <p className="note" id="unit-search-hint">
        {text.search.hint}
      </p>
      <Combobox.Options className="unit-search-options" labelledBy="unit-search-hint">
        {found.slice(0, most).map((unit) => (
          <Combobox.Option key={unit.code} value={unit.code} className="unit-search-option">
            {capitalised(unit.label)} <span className="fig muted">{unit.code}</span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      <p className="note" role="status">
        {note(units.isPending, words, found.length)}
      </p>
    </Combobox>
  )
}

function note(isPending: boolean, words: string, found: number): string {
  if (isPending) return text.search.wait
  if (found === 0) return text.search.none(words)
  return found > most ? text.search.more(formatInteger(found - most)) : ''
}

/** By name without marks, or by the beginning of the code; the reader's own province first. */
function matching(units: readonly UnitItem[], words: string, home: string | undefined): UnitItem[] {
  const typed = words.trim()
  const below = units.filter(
    (unit) =>
      unit.kind !== 'province' &&
      (typed === '' || matchesSearch(unit.label, typed) || unit.code.startsWith(typed.toUpperCase())),
  )
  return below.toSorted((a, b) => Number(b.parent === home) - Number(a.parent === home) || compareNames(a.name, b.name))
}
