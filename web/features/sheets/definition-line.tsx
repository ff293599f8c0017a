/** What an element counts, who answers for it, and every rate that it goes into, with the formula, the target and the gap. */
import type { FigureItem, RateItem } from '#contract/sheets'
import { formatInteger } from '#domain/measure.ts'
import type { PrintedRate } from './printed-rates.ts'
import { text } from './text.vi.ts'

type DefinitionLineProps = {
  figure: FigureItem
  /** The rates that the element goes into, as they are shown now. */
  related: readonly PrintedRate[]
}

export function DefinitionLine({ figure, related }: DefinitionLineProps) {
  return (
    <div className="definition">
      <p>
        {figure.definition} {figure.owner && text.definition.owner(figure.owner.name)}
      </p>
      {related.length === 0 ? (
        <p className="row-line-aside">{text.definition.unused}</p>
      ) : (
        <>
          <p className="row-line-aside">{text.definition.usedIn}</p>
          <ul>
            {related.map(({ rate, doubt }) => (
              <li key={rate.indicator}>
                <Formula rate={rate} /> {doubt === undefined && <RateDetail rate={rate} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Formula({ rate: { recipe } }: { rate: RateItem }) {
  return <>{text.definition.formula(recipe.name, recipe.numeratorWords, recipe.denominatorWords)}.</>
}

function RateDetail({ rate }: { rate: RateItem }) {
  const fraction =
    rate.numerator === null || rate.denominator === null
      ? ''
      : `${formatInteger(rate.numerator)}/${formatInteger(rate.denominator)}`
  return (
    <span className="row-line-aside">{text.rate.detail(rate.shown, fraction, rate.targetShown, rate.gapShown)}</span>
  )
}
