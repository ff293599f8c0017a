/** The indicator that an action is about, found by its name without marks; none where the field is left empty. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { matchesSearch } from '#domain/unit.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { NamePicker } from '../../components/name-picker.tsx'
import { indicatorsQuery } from '../../queries.ts'
import { text } from './text.vi.ts'

const words = text.form
const picker = { none: words.noIndicator, found: words.foundIndicators, more: words.moreIndicators }

type IndicatorFieldProps = {
  chosen: string | null
  onChoose: (code: string | null) => void
  fault: string | undefined
}

export function IndicatorField({ chosen, onChoose, fault }: IndicatorFieldProps) {
  const id = useId()
  const indicators = useQuery(indicatorsQuery).data?.items ?? []
  const indicator = indicators.find(({ code }) => code === chosen)
  return (
    <div className="field name-picker">
      <label htmlFor={id}>{words.indicator}</label>
      <NamePicker
        id={id}
        label={words.indicator}
        placeholder={words.indicatorHint}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        shown={indicator === undefined ? '' : capitalised(indicator.name)}
        find={(typed) =>
          indicators
            .filter(({ name, shortName }) => typed === '' || matchesSearch(`${name} ${shortName}`, typed))
            .map(({ code, name, measure }) => ({ key: code, name: capitalised(name), aside: measure }))
        }
        onChoose={onChoose}
        onClear={() => onChoose(null)}
        words={picker}
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
