/** One indicator out of the catalogue, found by name without marks; what was chosen stands in the field. */
import { Combobox, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Combobox.css'
import { useEffect, useState } from 'react'
import type { IndicatorItem } from '#contract/indicators'
import { matchesSearch } from '#domain/unit.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { text } from './editor-text.vi.ts'
import '../../components/unit-picker.css'

const words = text.picker
const most = 10

type IndicatorPickerProps = {
  label: string
  id: string
  indicators: readonly IndicatorItem[]
  chosen: string
  onChoose: (code: string) => void
  isWrong: boolean
}

export function IndicatorPicker({ label, id, indicators, chosen, onChoose, isWrong }: IndicatorPickerProps) {
  // Null while nothing is being typed: then the field shows the choice.
  const [typed, setTyped] = useState<string | null>(null)
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const indicator = indicators.find(({ code }) => code === chosen)
  const query = typed?.trim() ?? ''
  const found =
    query === '' ? indicators : indicators.filter(({ name, shortName }) => matchesSearch(`${name} ${shortName}`, query))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is drawn by then, and its first line is what Enter takes
  useEffect(() => {
    if (query !== '') list.selectFirstOption()
  }, [query])
  const close = () => {
    setTyped(null)
    list.closeDropdown()
  }
  return (
    <div className="unit-picker indicator-picker">
      <Combobox
        store={list}
        onOptionSubmit={(code) => {
          onChoose(code)
          close()
        }}
      >
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            id={id}
            className="control"
            type="text"
            autoComplete="off"
            spellCheck={false}
            aria-label={label}
            aria-invalid={isWrong}
            placeholder={words.hint}
            title={indicator?.name}
            value={typed ?? (indicator === undefined ? '' : capitalised(indicator.name))}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => list.openDropdown()}
            onBlur={close}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              list.openDropdown()
            }}
          />
        </Combobox.EventsTarget>
        {list.dropdownOpened && (
          <div className="unit-picker-list" onPointerDown={(event) => event.preventDefault()}>
            <Combobox.Options aria-label={label}>
              {found.slice(0, most).map((one) => (
                <Combobox.Option key={one.code} value={one.code} className="unit-picker-option">
                  {capitalised(one.name)} <span className="muted">{one.measure}</span>
                </Combobox.Option>
              ))}
            </Combobox.Options>
            {found.length > most && <p className="note">{words.more(found.length - most)}</p>}
            {found.length === 0 && <p className="note">{words.none(query)}</p>}
          </div>
        )}
        <span className="sr" role="status">
          {typed === null ? '' : found.length === 0 ? words.none(query) : words.found(found.length)}
        </span>
      </Combobox>
    </div>
  )
}
