/** One unit against another, leaf by leaf: where it lost points that the other has, the most first. */

import { Link, useNavigate } from '@tanstack/react-router'
import type { ComparedUnit, Comparison } from '#contract/schemes'
import { formatInteger } from '#domain/measure.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { SelectField } from '../../components/select-field.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.comparison

type AgainstProps = { comparison: Comparison; chosen: ComparedUnit; against: string | undefined }

export function AgainstSection({ comparison, chosen, against }: AgainstProps) {
  const go = useNavigate()
  const { scheme, period, items } = comparison
  const others = items.filter(({ unit }) => unit.code !== chosen.unit.code)
  const other = others.find(({ unit }) => unit.code === against) ?? others[0]
  if (other === undefined) return null
  const lines = differencesOf(comparison, chosen, other)
  const behind = lines.filter(({ difference }) => difference < 0)
  const points = (value: number) => text.points(Math.abs(value), scheme.decimals)
  const apart = chosen.total === null || other.total === null ? null : chosen.total - other.total
  return (
    <section className="sec against">
      <header>
        <h2>{words.lossesOf(capitalised(chosen.unit.label), other.unit.label)}</h2>
        {apart !== null && (
          <p className="note">
            {Math.abs(apart) < 1e-9
              ? words.same
              : apart < 0
                ? words.lacking(points(apart))
                : words.ahead(points(apart))}
            . <Link {...paths.scores(scheme.code, chosen.unit.code, period)}>{words.open}</Link>
          </p>
        )}
      </header>
      <div className="against-tools">
        <SelectField
          label={words.with}
          value={other.unit.code}
          onChange={(voi) =>
            void go({ to: '.', search: (now: object) => ({ ...now, voi }), replace: true, resetScroll: false })
          }
          options={others.map(({ unit, place }) => ({
            value: unit.code,
            label: place === null ? capitalised(unit.label) : `${formatInteger(place)}. ${capitalised(unit.label)}`,
          }))}
        />
      </div>
      {lines.length === 0 ? (
        <p className="note">{words.unknown}</p>
      ) : behind.length === 0 ? (
        <p className="note">{words.even}</p>
      ) : (
        <table className="against-table">
          <thead>
            <tr>
              <th scope="col">{words.leaf}</th>
              <th scope="col" className="r">
                {text.scores.maximum}
              </th>
              <th scope="col" className="r">
                {words.own}
              </th>
              <th scope="col" className="r">
                {words.others}
              </th>
              <th scope="col" className="r">
                {words.apart}
              </th>
              <th scope="col" className="c-bar">
                <span className="sr">{words.apart}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {behind.map((line) => (
              <tr key={line.code}>
                <th scope="row">
                  {line.name} <small className="kind">{line.group}</small>
                </th>
                <td className="r fig muted">{line.maximum === null ? '–' : points(line.maximum)}</td>
                <td className="r fig">{points(line.own)}</td>
                <td className="r fig">{points(line.others)}</td>
                <td className="r fig">
                  <b>−{points(line.difference)}</b>
                </td>
                <td className="c-bar">
                  <i
                    style={{ width: `${(line.difference / (behind[0]?.difference ?? -1)) * 100}%` }}
                    aria-hidden="true"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type Line = {
  code: string
  name: string
  group: string
  maximum: number | null
  own: number
  others: number
  difference: number
}

/** Leaves of which both points are known, or the groups where nothing is known below them; the furthest behind first. */
function differencesOf({ nodes }: Comparison, chosen: ComparedUnit, other: ComparedUnit): Line[] {
  const known = (at: number) => (chosen.points[at] ?? null) !== null && (other.points[at] ?? null) !== null
  const byCode = new Map(nodes.map((node, at) => [node.code, { node, at }]))
  const coveredGroups = new Set(
    nodes.flatMap((node, at) => (node.isLeaf && known(at) && node.parent !== null ? [node.parent] : [])),
  )
  return nodes
    .flatMap((node, at): Line[] => {
      if (!known(at) || (!node.isLeaf && (node.parent !== null || coveredGroups.has(node.code)))) return []
      const own = chosen.points[at] ?? 0
      const others = other.points[at] ?? 0
      const group = node.parent === null ? '' : (byCode.get(node.parent)?.node.name ?? '')
      return [{ code: node.code, name: node.name, group, maximum: node.maximum, own, others, difference: own - others }]
    })
    .sort((one, two) => one.difference - two.difference)
}
