/** Above the table: what is left before the sheet can be handed in, with a link to every cell, and how far it is filled. */
import type { Sheet } from '#contract/sheets'
import { Mark } from '../../components/status-mark.tsx'
import { momentNear } from '../../text/moment.vi.ts'
import type { DeskView } from './desk-cells.ts'
import { CellLink } from './row-line.tsx'
import { type Task, tasksOf } from './row-view.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { leftToDo, type Obstacle, workOf } from './submission.ts'
import { text } from './text.vi.ts'
import { useDeskView } from './use-sheet-desk.ts'

export function TaskBar({ desk }: { desk: SheetDesk }) {
  const { sheet, cells } = useDeskView(desk)
  const tasks = tasksOf(sheet, cells)
  // The number that the dialog of handing in will give, which asks about blank cells as well.
  const work = workOf(sheet, cells)
  const left = leftToDo(work, sheet.note)
  const blanks = work.obstacles.filter((one) => one.kind === 'blank')
  const isMore = left > blanks.length
  return (
    <div className="tasks">
      {isMore && <p className="tasks-lead">{text.tasks.lead(left)}</p>}
      {tasks.length === 0 && left === 0 && <p className="tasks-clear">{text.tasks.clear}</p>}
      {tasks.map((task) => (
        <TaskLinks key={task.kind} task={task} sheet={sheet} />
      ))}
      {left > work.obstacles.length && (
        <span className="task">
          <Mark assessment="near" />
          {text.tasks.copy}
        </span>
      )}
      <Blanks blanks={blanks} isOnly={!isMore} />
      <Progress sheet={sheet} cells={cells} />
    </div>
  )
}

/** What is left to fill in; the link leads to the first blank cell. */
function Blanks({ blanks, isOnly }: { blanks: readonly Obstacle[]; isOnly: boolean }) {
  const [first] = blanks
  if (first === undefined) return null
  return (
    <p className="task">
      <CellLink element={first.element}>{text.tasks.blank(blanks.length, isOnly)}</CellLink>
    </p>
  )
}

function TaskLinks({ task, sheet }: { task: Task; sheet: Sheet }) {
  const words = text.tasks[task.kind](task.elements.length)
  const [first] = task.elements
  return (
    <span className="task">
      {task.kind !== 'unsent' && <Mark assessment={task.kind === 'wrong' ? 'missed' : 'near'} />}
      {task.elements.length === 1 && first !== undefined ? (
        <CellLink element={first}>{words}</CellLink>
      ) : (
        <>
          {words}:{' '}
          {task.elements.map((element, index) => (
            <span key={element}>
              {index > 0 && ', '}
              <CellLink element={element}>
                {text.cell(sheet.figures.findIndex((figure) => figure.element === element) + 1)}
              </CellLink>
            </span>
          ))}
        </>
      )}
    </span>
  )
}

function Progress({ sheet, cells }: Pick<DeskView, 'sheet' | 'cells'>) {
  return (
    <p className="progress">
      <span>
        <b className="fig">
          {sheet.answered}/{sheet.asked}
        </b>{' '}
        {text.tasks.answered}
      </span>
      <span className="progress-track" aria-hidden="true">
        <i style={{ width: `${sheet.asked === 0 ? 0 : (sheet.answered / sheet.asked) * 100}%` }} />
      </span>
      <b className="nb">{savingWord(sheet, cells)}</b>
    </p>
  )
}

/** How the sheet as a whole stands with the server, in two words. */
function savingWord(sheet: Sheet, cells: DeskView['cells']): string {
  const unsent = [...cells.values()].find((cell) => cell.phase === 'unsent')
  if (unsent) return text.status.unsent[unsent.hindrance]
  const phases = [...cells.values()].map((cell) => cell.phase)
  if (phases.includes('saving') || phases.includes('waiting')) return text.status.saving
  const lastSaved = sheet.figures.reduce(
    (last, figure) => ((figure.savedAt ?? '') > last ? (figure.savedAt ?? '') : last),
    '',
  )
  return lastSaved === '' ? '' : text.status.savedAt(momentNear(lastSaved, sheet.today))
}
