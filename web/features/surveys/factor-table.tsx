/** The rate of each factor as a bar from 0 to 100%, with one unit's as a dot on it where one is compared. */
import type { CSSProperties } from 'react'
import type { Survey, SurveyRatesShown } from '#contract/surveys'
import { text } from './text.vi.ts'

const words = text.results
type Rate = Pick<SurveyRatesShown['total'], 'hundredths' | 'shown' | 'mean'>

export function FactorTable({ rates, own }: { rates: SurveyRatesShown; own: Survey['unitRates'] }) {
  const known = rates.factors.filter(({ hundredths }) => hundredths !== null)
  const ordered = known.toSorted((a, b) => (b.hundredths ?? 0) - (a.hundredths ?? 0))
  const [best, worst] = [ordered[0], ordered.at(-1)]
  const rows = [
    ...rates.factors.map((factor, at) => ({
      name: factor.name,
      whole: factor as Rate,
      unit: own?.rates.factors[at] as Rate | undefined,
    })),
    { name: words.total, whole: rates.total as Rate, unit: own?.rates.total as Rate | undefined },
  ]
  return (
    <section className="sec">
      <h2>{best && worst && best !== worst ? words.best(best.name, worst.name) : words.factors}</h2>
      <p className="sub">
        {words.factorsSub}
        {own !== null && `. ${words.unitDot(own.unit.label)}`}
      </p>
      <table className="factor-table">
        <caption className="sr">{words.factors}</caption>
        <thead>
          <tr>
            <th scope="col">{words.factor}</th>
            <th scope="col" className="c-bar">
              <span className="sr">{words.spread}</span>
            </th>
            <th scope="col" className="r c-rate">
              {words.rate}
            </th>
            {own !== null && (
              <th scope="col" className="r c-own">
                {words.own(own.unit.label)}
              </th>
            )}
            <th scope="col" className="r c-mean">
              {words.mean}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, whole, unit }, index) => (
            <tr key={name} className={index === rows.length - 1 ? 'is-total' : undefined}>
              <th scope="row">{name}</th>
              <td className="c-bar">
                <RateBar rate={whole} dot={unit} />
              </td>
              <td className="r fig">{whole.shown || words.noAnswer}</td>
              {own !== null && <td className="r fig c-own">{unit?.shown}</td>}
              <td className="r fig">{whole.mean}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function RateBar({ rate, dot }: { rate: Pick<Rate, 'hundredths'>; dot?: Pick<Rate, 'hundredths'> | undefined }) {
  if (rate.hundredths === null) return <span className="rate-bar is-none" aria-hidden="true" />
  const share = (hundredths: number) => `${hundredths / 100}%`
  const style = { '--share': share(rate.hundredths), '--dot': share(dot?.hundredths ?? 0) } as CSSProperties
  return (
    <span className="rate-bar" style={style} aria-hidden="true">
      <i />
      {typeof dot?.hundredths === 'number' && <b />}
    </span>
  )
}
