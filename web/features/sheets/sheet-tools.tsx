/** Between the tasks and the table: which rows are looked at, as a word in the address, and the way back and forward. */
import { Link } from '@tanstack/react-router'
import type { Sheet } from '#contract/sheets'
import type { Bulk } from './bulk-acts.ts'
import { hasOwn, owedOf, type RowChoice } from './own-view.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { text } from './text.vi.ts'
import { useOfDesk } from './use-sheet-desk.ts'

type SheetToolsProps = { desk: SheetDesk; choice: RowChoice; bulk: Bulk }

export function SheetTools({ desk, choice, bulk }: SheetToolsProps) {
  const sheet = useOfDesk(desk, (view) => view.sheet)
  const canUndo = useOfDesk(desk, (view) => view.canUndo)
  const canRedo = useOfDesk(desk, (view) => view.canRedo)
  const owed = useOfDesk(desk, (view) => owedOf(view.sheet, view.cells).length)
  const isLocked = sheet.lock !== null
  // A sheet that is only looked at has nothing owed in it, unless an address asks for just that.
  if (isLocked && choice === 'ca-phieu') return null
  return (
    <div className="sheet-tools">
      <RowChoices sheet={sheet} owed={owed} chosen={choice} />
      {!isLocked && (
        <>
          <button
            type="button"
            className="btn small"
            disabled={!canUndo}
            aria-keyshortcuts="Control+Z"
            onClick={() => bulk.undo()}
          >
            {text.tasks.undo}
          </button>
          <button
            type="button"
            className="btn small"
            disabled={!canRedo}
            aria-keyshortcuts="Control+Y"
            onClick={() => bulk.redo()}
          >
            {text.tasks.redo}
          </button>
        </>
      )}
    </div>
  )
}

function RowChoices({ sheet, owed, chosen }: { sheet: Sheet; owed: number; chosen: RowChoice }) {
  const own = sheet.figures.filter((figure) => figure.owner?.mine).length
  const options: { value: RowChoice; label: string }[] = [
    { value: 'ca-phieu', label: text.rows.whole },
    { value: 'thieu', label: text.rows.owed(owed) },
    ...(hasOwn(sheet) ? [{ value: 'cua-toi' as const, label: text.rows.own(own) }] : []),
  ]
  return (
    <fieldset className="seg row-choices">
      <legend className="sr">{text.rows.label}</legend>
      {options.map((option) => (
        <Link
          key={option.value}
          to="."
          search={(now: object) => ({ ...now, o: option.value === 'ca-phieu' ? undefined : option.value })}
          resetScroll={false}
          replace
          aria-current={option.value === chosen}
          activeProps={{}}
        >
          {option.label}
        </Link>
      ))}
    </fieldset>
  )
}
