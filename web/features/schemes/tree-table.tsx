/** The tree of a scheme: maximum as length of a bar, the rule in words, marks for evidence and what is shared. */
import type { CSSProperties } from 'react'
import type { SchemeWhole } from '#contract/schemes'
import { formatShortest } from '#domain/measure.ts'
import { isExtra } from '#domain/scoring-rule.ts'
import { editing } from './editing-text.vi.ts'

const words = editing.tree

export function TreeTable({ whole: { scheme, nodes } }: { whole: SchemeWhole }) {
  const depths = new Map<string, number>()
  for (const { code, parent } of nodes) depths.set(code, parent === null ? 0 : (depths.get(parent) ?? 0) + 1)
  const parents = new Set(nodes.map(({ parent }) => parent))
  const most = Math.max(1, ...nodes.filter(({ parent }) => parent === null).map(({ maximum }) => maximum ?? 0))
  const points = (value: number | null) =>
    value === null ? '–' : formatShortest(Math.round(value * 10 ** scheme.decimals), scheme.decimals)
  return (
    <table className="tree-table">
      <caption className="sr">{words.criteria}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-code">
            {words.columns.code}
          </th>
          <th scope="col">{words.columns.name}</th>
          <th scope="col" className="c-maximum r">
            {words.columns.maximum}
          </th>
          <th scope="col" className="c-bar">
            <span className="sr">{words.columns.bar}</span>
          </th>
          <th scope="col" className="c-rule">
            {words.columns.rule}
          </th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <tr
            key={node.code}
            className={parents.has(node.code) ? `is-group depth-${depths.get(node.code)}` : 'is-leaf'}
          >
            <td className="c-code fig">{node.code}</td>
            <th scope="row" style={{ '--depth': depths.get(node.code) } as CSSProperties}>
              {node.name}
              {node.evidence && <small className="kind"> {words.evidence}</small>}
              {node.inherited && <small className="kind"> {words.inherited}</small>}
              {node.note !== '' && <span className="note remark">{node.note}</span>}
            </th>
            <td className="c-maximum fig r">{points(node.maximum)}</td>
            <td className="c-bar">
              {node.maximum !== null && (
                <i
                  className={isExtra(node.rule) ? 'extra' : undefined}
                  style={{ width: `${Math.min(100, (node.maximum / most) * 100)}%` }}
                  aria-hidden="true"
                />
              )}
            </td>
            <td className="c-rule">{node.ruleShown}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">{words.total}</th>
          <td className="fig r">{points(scheme.maximum)}</td>
          <td colSpan={2} />
        </tr>
      </tfoot>
    </table>
  )
}
