/** Everything that does not add up, each as a link to its row. */

import { nameId } from './editor-row.tsx'
import type { Judged } from './judged.ts'
import { text } from './text.vi.ts'

type FaultListProps = { judged: Judged; keyOf: (row: number) => string; focusOn: (key: string) => void }

export function FaultList({ judged, keyOf, focusOn }: FaultListProps) {
  const faults = judged.faults.filter(({ isDoubt }) => !isDoubt)
  const count = faults.length + judged.wholeFaults.length
  if (count === 0) return <p className="note tree-faults">{text.sound}</p>
  return (
    <details className="tree-faults" open={count <= 6}>
      <summary>{text.faults(count)}</summary>
      <ul>
        {judged.wholeFaults.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {faults.map(({ row, message }) => (
          <li key={`${row} ${message}`}>
            <a
              href={`#${nameId(keyOf(row))}`}
              onClick={(event) => {
                event.preventDefault()
                focusOn(keyOf(row))
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
