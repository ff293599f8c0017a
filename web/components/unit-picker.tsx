/** One unit out of many, found by name without marks or by code. Arrow keys, Enter and Escape; what was chosen stands in the field. */
import { Combobox, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Combobox.css'
import { useEffect, useId, useState } from 'react'
import type { UnitItem } from '#contract/units'
import { capitalised } from '#domain/wording.vi.ts'
import { peopleText } from '../text/people.vi.ts'
import { unitsFound } from '../units-within.ts'
import './unit-picker.css'

const words = peopleText.picker
const most = 8

type UnitPickerProps = {
  label: string
  units: readonly UnitItem[]
  /** The code of the unit chosen, or nothing. */
  chosen: string | undefined
  onChoose: (code: string | undefined) => void
  /** What an empty field means, where it means something. */
  emptyWords?: string
  fault?: string | undefined
  required?: boolean
}

export function UnitPicker({ label, units, chosen, onChoose, emptyWords, fault, required = false }: UnitPickerProps) {
  const id = useId()
  // Null while nothing is being typed: then the field shows the choice.
  const [typed, setTyped] = useState<string | null>(null)
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const unit = units.find(({ code }) => code === chosen)
  const found = unitsFound(units, typed ?? '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is drawn by then, and its first line is what Enter takes
  useEffect(() => {
    if (typed !== null && typed.trim() !== '') list.selectFirstOption()
  }, [typed])
  const close = () => {
    setTyped(null)
    list.closeDropdown()
  }
  return (
    <div className="field unit-picker">
      <label htmlFor={id}>{label}</label>
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
            required={required}
            placeholder={emptyWords ?? words.hint}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : `${id}-fault`}
            value={typed ?? (unit === undefined ? '' : capitalised(unit.label))}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => list.openDropdown()}
            onBlur={() => {
              if (typed?.trim() === '') onChoose(undefined)
              close()
            }}
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
                  {capitalised(one.label)} <span className="fig muted">{one.code}</span>
                </Combobox.Option>
              ))}
            </Combobox.Options>
            {found.length > most && <p className="note">{words.more(found.length - most)}</p>}
            {found.length === 0 && <p className="note">{words.none(typed ?? '')}</p>}
          </div>
        )}
        <span className="sr" role="status">
          {typed === null ? '' : found.length === 0 ? words.none(typed) : words.found(found.length)}
        </span>
      </Combobox>
      {fault !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </div>
  )
}
