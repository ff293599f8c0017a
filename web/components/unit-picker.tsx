/** One unit out of many, found by name without marks or by code. */
import { useId } from 'react'
import type { UnitItem } from '#contract/units'
import { capitalised } from '#domain/wording.vi.ts'
import { peopleText } from '../text/people.vi.ts'
import { unitsFound } from '../units-within.ts'
import { NamePicker } from './name-picker.tsx'

const words = peopleText.picker

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
  const unit = units.find(({ code }) => code === chosen)
  return (
    <div className="field name-picker">
      <label htmlFor={id}>{label}</label>
      <NamePicker
        id={id}
        label={label}
        required={required}
        placeholder={emptyWords ?? words.hint}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        shown={unit === undefined ? '' : capitalised(unit.label)}
        find={(typed) =>
          unitsFound(units, typed).map((one) => ({ key: one.code, name: capitalised(one.label), aside: one.code }))
        }
        onChoose={onChoose}
        onClear={() => onChoose(undefined)}
        words={words}
        most={8}
      />
      {fault !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {fault}
        </span>
      )}
    </div>
  )
}
