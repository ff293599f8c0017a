/** The list of tasks, however long: rows of one height, of which only those near the screen are drawn and asked for. */
import { type CSSProperties, useRef } from 'react'
import { usePrinting } from '../../components/use-printing.ts'
import type { TasksAsked } from '../../tasks.ts'
import { PrintedTasks } from './printed-tasks.tsx'
import { TaskRow } from './task-row.tsx'
import { text } from './text.vi.ts'
import { useDrawnRows } from './use-drawn-rows.ts'
import { useFollowedLinks } from './use-followed-links.ts'
import '../../components/whole-row.css'
import './task-list.css'

const words = text.columns
const columns = ['order', 'task', 'lead', 'unit', 'due', 'progress', 'state'] as const

type TaskListProps = { asked: TasksAsked; total: number }

export function TaskList({ asked, total }: TaskListProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, tasks, isWhole, hasFailed, retry } = useDrawnRows(body, asked, total)
  const follow = useFollowedLinks()
  const isPrinting = usePrinting()
  return (
    <>
      {hasFailed && (
        <p className="fault task-list-fault" role="alert">
          {text.list.failed}{' '}
          <button type="button" className="linkish" onClick={retry}>
            {text.list.again}
          </button>
        </p>
      )}
      <table className="task-list whole-row" aria-rowcount={total + 1} aria-busy={!isWhole}>
        <caption className="sr">{text.list.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((name) => (
              <th key={name} scope="col" className={`c-${name}`}>
                {words[name]}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click comes from a link, which keys press too */}
        <tbody ref={body} onClick={follow}>
          <Space rows={from} />
          {tasks.map((task, offset) => (
            <TaskRow key={task.id} index={from + offset} task={task} />
          ))}
          <Space rows={total - from - tasks.length} />
        </tbody>
      </table>
      {isPrinting && <PrintedTasks asked={asked} total={total} />}
    </>
  )
}

/** Rows that are not drawn keep their room, with the lines between them. */
function Space({ rows }: { rows: number }) {
  if (rows <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr className="task-space" aria-hidden="true">
      <td colSpan={7} style={{ '--rows': rows } as CSSProperties} />
    </tr>
  )
}
