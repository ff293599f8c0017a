/** One indicator out of the catalogue, found by name without marks. */
import type { IndicatorItem } from '#contract/indicators'
import { matchesSearch } from '#domain/unit.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { NamePicker } from '../../components/name-picker.tsx'
import { text } from './editor-text.vi.ts'

const words = text.picker

type IndicatorPickerProps = {
  label: string
  id: string
  indicators: readonly IndicatorItem[]
  chosen: string
  onChoose: (code: string) => void
  isWrong: boolean
}

export function IndicatorPicker({ label, id, indicators, chosen, onChoose, isWrong }: IndicatorPickerProps) {
  const indicator = indicators.find(({ code }) => code === chosen)
  return (
    <div className="name-picker indicator-picker">
      <NamePicker
        id={id}
        label={label}
        aria-label={label}
        aria-invalid={isWrong}
        placeholder={words.hint}
        title={indicator?.name}
        shown={indicator === undefined ? '' : capitalised(indicator.name)}
        find={(typed) =>
          indicators
            .filter(({ name, shortName }) => typed === '' || matchesSearch(`${name} ${shortName}`, typed))
            .map((one) => ({ key: one.code, name: capitalised(one.name), aside: one.measure }))
        }
        onChoose={onChoose}
        words={words}
        most={10}
      />
    </div>
  )
}
