/** The groups and criteria of a scheme with their maximum points. A group whose parts are not published says so. */
import type { SchemeItem } from '#contract/schemes'
import { formatInteger } from '#domain/measure.ts'
import { text } from './text.vi.ts'

const words = text.schemes
type Node = SchemeItem['nodes'][number]

export function SchemeTree({ nodes }: { nodes: readonly Node[] }) {
  const groups = nodes.filter((node) => node.parent === null)
  const highest = Math.max(...groups.map((group) => group.maximum ?? 0))
  return (
    <table className="scheme-tree">
      <caption className="sr">{words.tree}</caption>
      <thead>
        <tr>
          <th scope="col">{words.node}</th>
          <th scope="col" className="r">
            {words.maximum}
          </th>
          <th scope="col">
            <span className="sr">{words.tree}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          <NodeRow node={group} highest={highest} isGroup />
          {nodes
            .filter((node) => node.parent === group.code)
            .map((node) => (
              <NodeRow key={node.code} node={node} highest={highest} />
            ))}
          {nodes.every((node) => node.parent !== group.code) && (
            <tr className="leaf">
              <td colSpan={3} className="note">
                {words.unknownParts}
              </td>
            </tr>
          )}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className="r fig">{formatInteger(groups.reduce((sum, group) => sum + (group.maximum ?? 0), 0))}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

function NodeRow({ node, highest, isGroup = false }: { node: Node; highest: number; isGroup?: boolean }) {
  return (
    <tr className={isGroup ? 'group' : 'leaf'}>
      <th scope="row">
        {node.name} {node.inherited && !isGroup && <small className="kind">{words.inherited}</small>}
      </th>
      <td className="r fig">{node.maximum === null ? '–' : formatInteger(node.maximum)}</td>
      <td className="c-bar">
        {node.maximum !== null && <i style={{ width: `${(node.maximum / highest) * 100}%` }} aria-hidden="true" />}
      </td>
    </tr>
  )
}
