/** The table of a plan's targets to be edited: saved as a whole, with what is wrong beside each row and as links above. */
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { Fragment, useRef, useState } from 'react'
import type { IndicatorItem } from '#contract/indicators'
import type { PlanWhole } from '#contract/plans'
import { ActFault } from '../../components/act-fault.tsx'
import { type ChangeTyped, changeOf, noChange } from '../../components/change-fields.tsx'
import { paths } from '../../paths.ts'
import { ask, usePlanAct } from './ask.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { type RowFault, rowFaults } from './editor-faults.ts'
import { EditorRowCells, rowId } from './editor-row.tsx'
import { linesOf, type Place } from './editor-rows.ts'
import { text } from './editor-text.vi.ts'
import { useTargetEditor } from './use-target-editor.ts'
import './target-editor.css'

const { columns } = text

type TargetEditorProps = {
  whole: PlanWhole
  indicators: readonly IndicatorItem[]
  /** Takes what is stored now in the place of what was typed here. */
  reload: () => void
}

export function TargetEditorTable({ whole, indicators, reload }: TargetEditorProps) {
  const { plan, rights, today } = whole
  const editor = useTargetEditor(whole)
  const go = useNavigate()
  const [isAsking, setAsking] = useState(false)
  /** Where the lines stood that were sent last: rows may have moved since. */
  const [sent, setSent] = useState<{ places: Place[]; keys: string[] }>({ places: [], keys: [] })
  const isDone = useRef(false)
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      editor.isDirty && !isDone.current && current.pathname !== next.pathname && !window.confirm(text.leave),
    enableBeforeUnload: () => editor.isDirty && !isDone.current,
  })
  const act = usePlanAct(
    ({ change }: { change: ChangeTyped }, own) => {
      const { lines, places } = linesOf(editor.rows)
      setSent({ places, keys: editor.rows.map(({ key }) => key) })
      const body = { revision: plan.revision, ...changeOf(change, rights.needsReason), targets: lines }
      return ask.targets(plan.id, body as Parameters<typeof ask.targets>[1], own)
    },
    () => {
      isDone.current = true
      void go(paths.plan(plan.id))
    },
  )
  const faults = rowFaults(act.failure?.fields ?? [], sent.places)
  // A reason that was refused is mended in its dialog; whatever else is wrong, in the table.
  const isAboutChange = act.failure?.fields.some(({ field }) => field.startsWith('change')) ?? false
  const save = () => (rights.needsReason ? setAsking(true) : act.run({ change: noChange }))
  const hasScopes = plan.unit.kind === 'province' || editor.rows.some(({ appliesTo }) => appliesTo !== 'own')
  return (
    <>
      <FaultSummary faults={faults} keys={sent.keys} />
      {faults.length === 0 && !isAsking && <ActFault failure={act.failure} />}
      {act.failure?.code === 'stale' && (
        <button type="button" className="btn small" onClick={reload}>
          {text.reload}
        </button>
      )}
      {editor.rows.length === 0 && <p className="empty">{text.none}</p>}
      {editor.rows.length > 0 && (
        <table className="editor-table">
          <caption className="sr">{text.title(plan.title)}</caption>
          <thead>
            <tr>
              <th scope="col" className="c-order">
                {columns.order}
              </th>
              <th scope="col">{columns.indicator}</th>
              <th scope="col" className="c-operator">
                {columns.operator}
              </th>
              <th scope="col" className="c-amount">
                {columns.value}
              </th>
              <th scope="col" className="c-when">
                {hasScopes ? columns.periodAndScope : columns.period}
              </th>
              <th scope="col" className="c-basis">
                {columns.clause}
              </th>
              <th scope="col" className="c-part">
                {columns.partOf}
              </th>
              <th scope="col" className="c-acts">
                {columns.acts}
              </th>
            </tr>
          </thead>
          <tbody>
            {editor.rows.map((row, index) => {
              const own = faults.filter((fault) => sent.keys[fault.row] === row.key)
              return (
                <Fragment key={row.key}>
                  <EditorRowCells
                    {...{ row, index, editor, indicators, hasScopes }}
                    faults={own}
                    planYear={plan.year}
                  />
                  {own.length > 0 && (
                    <tr className="row-faults">
                      <td colSpan={8}>
                        {own.map(({ message }) => (
                          <p key={message} className="fault">
                            {message}
                          </p>
                        ))}
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      )}
      <div className="editor-acts">
        <button type="button" className="btn" onClick={() => bringIntoView(editor.add())}>
          {text.add}
        </button>
        <span className="note" role="status">
          {editor.isDirty ? text.unsaved : ''}
        </span>
        <button type="button" className="btn primary" disabled={act.isRunning || !editor.isDirty} onClick={save}>
          {act.isRunning ? text.saving : text.save}
        </button>
      </div>
      {isAsking && (faults.length === 0 || isAboutChange) && (
        <ChangeDialog
          today={today}
          isRunning={act.isRunning}
          failure={act.failure}
          onSend={(change) => act.run({ change })}
          onClose={() => {
            setAsking(false)
            act.reset()
          }}
        />
      )}
    </>
  )
}

/** The bar of acts lies over the lower edge: a new row is brought to the middle, ready to be written. */
function bringIntoView(key: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(rowId(key))
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  })
}

/** Every fault as a link to its row, read aloud at once. */
function FaultSummary({ faults, keys }: { faults: readonly RowFault[]; keys: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <div className="fault-summary" role="alert">
      <h2>{text.faults(faults.length)}</h2>
      <ul>
        {faults.map(({ row, field, part, message }) => (
          <li key={`${row} ${field} ${part}`}>
            <a
              href={`#${rowId(keys[row] ?? '')}`}
              onClick={(event) => {
                event.preventDefault()
                bringIntoView(keys[row] ?? '')
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
