/** Nodes of two versions beside each other; each change is named in words. */
import type { ComparedNode, SchemeComparisonLine } from '#contract/schemes'
import { editing } from './editing-text.vi.ts'

const words = editing.changes

export function ChangesTable({ lines }: { lines: readonly SchemeComparisonLine[] }) {
  return (
    <table className="stacked changes-table">
      <caption className="sr">{words.nodes}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-kind">
            {words.columns.kind}
          </th>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.before}</th>
          <th scope="col">{words.columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.before?.code ?? ''} ${line.after?.code ?? ''}`} className={`is-${line.kind}`}>
            <td data-label={words.columns.kind} className="c-kind">
              {words.kinds[line.kind]}
              {line.changes.length > 0 && (
                <span className="note">{line.changes.map((one) => words.changeWords[one]).join(', ')}</span>
              )}
            </td>
            <th scope="row" className={line.isLeaf ? undefined : 'is-group'}>
              {(line.after ?? line.before)?.name}
            </th>
            <td data-label={words.columns.before}>{shown(line, line.before)}</td>
            <td data-label={words.columns.after}>{shown(line, line.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Only what tells the two apart; of what stands on one side alone, its points and its rule. */
function shown({ changes, kind }: SchemeComparisonLine, node: ComparedNode | null) {
  if (node === null) return '–'
  const isWhole = kind !== 'changed'
  const parts = [
    changes.includes('renamed') ? node.name : '',
    isWhole || changes.includes('recoded') ? node.code : '',
    changes.includes('moved') ? words.under(node.parent) : '',
    isWhole || changes.includes('maximum') ? words.points(node.maximumShown) : '',
    isWhole || changes.includes('rule') ? node.ruleShown : '',
  ].filter((part) => part !== '')
  return parts.join(' · ')
}
