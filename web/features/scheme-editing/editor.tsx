/** The tree of a draft to be edited: saved as a whole, with what does not add up below each row while one types. */
import { useQuery } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { Fragment, useMemo, useRef, useState } from 'react'
import type { NodeBody, SchemeWhole } from '#contract/schemes'
import { formatShortest } from '#domain/measure.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { indicatorsQuery } from '../../queries.ts'
import { askScheme, useSchemeAct } from '../../schemes.ts'
import { EditorRowCells, nameId } from './editor-row.tsx'
import { isGroup, rowsOf, sizeAt } from './editor-rows.ts'
import { FaultList } from './fault-list.tsx'
import { judge } from './judged.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { text } from './text.vi.ts'
import { useEditor } from './use-editor.ts'
import './editor.css'

type TreeEditorProps = {
  whole: SchemeWhole
  /** Nodes that were read from a file, and are not stored yet. */
  read?: readonly NodeBody[]
  reload: () => void
  onSaved?: () => void
}

const { columns } = text

export function TreeEditor({ whole, read, reload, onSaved }: TreeEditorProps) {
  const { scheme } = whole
  const editor = useEditor(() => rowsOf(read ?? whole.nodes, scheme.decimals), read !== undefined)
  const indicators = useQuery(indicatorsQuery).data?.items ?? []
  const rates = indicators.filter(({ kind }) => kind === 'rate')
  // Until the catalogue is there, no name in a rule is doubted.
  const known = useMemo(
    () => new Set([...indicators.map(({ code }) => code), ...named(indicators.length > 0 ? [] : whole.nodes)]),
    [indicators, whole.nodes],
  )
  const judged = useMemo(() => judge(editor.rows, scheme, known), [editor.rows, scheme, known])
  const [ruleAt, setRuleAt] = useState<string>()
  /** The page is left as soon as it is saved, before it is drawn anew. */
  const isLeaving = useRef(false)
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      editor.isDirty && !isLeaving.current && current.pathname !== next.pathname && !window.confirm(text.leave),
    enableBeforeUnload: () => editor.isDirty,
  })
  const act = useSchemeAct(
    (nodes: NodeBody[], own) => askScheme.nodes(scheme.code, { revision: scheme.revision, nodes }, own),
    () => {
      editor.clean()
      isLeaving.current = onSaved !== undefined
      onSaved?.()
    },
  )
  const add = (index?: number, isBelow = false) => focusOn(editor.add(index, isBelow))
  const remove = (index: number) => {
    const size = sizeAt(editor.rows, index)
    if (size === 1 || window.confirm(text.removeAll(size))) editor.remove(index)
  }
  const edited = editor.rows.find(({ key }) => key === ruleAt)
  const leaves = editor.rows.filter((_, index) => !isGroup(editor.rows, index)).length
  const maximum = formatShortest(Math.round(scheme.maximum * 10 ** scheme.decimals), scheme.decimals)
  return (
    <>
      <h1 className="verdict">{text.lead(leaves, judged.total, maximum)}</h1>
      <p className="sub">{text.note}</p>
      <FaultList judged={judged} keyOf={(row) => editor.rows[row]?.key ?? ''} focusOn={focusOn} />
      {editor.rows.length === 0 && <p className="empty">{text.empty}</p>}
      {editor.rows.length > 0 && (
        <table className="tree-editor">
          <caption className="sr">{text.title(scheme.name)}</caption>
          <thead>
            <tr>
              {(['code', 'name', 'maximum', 'sum', 'rule', 'marks'] as const).map((one) => (
                <th key={one} scope="col" className={`c-${one}${one === 'maximum' || one === 'sum' ? ' r' : ''}`}>
                  {columns[one]}
                </th>
              ))}
              <th scope="col" className="c-acts">
                <span className="sr">{columns.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {editor.rows.map((row, index) => {
              const faults = judged.faults.filter((fault) => fault.row === index)
              return (
                <Fragment key={row.key}>
                  <EditorRowCells
                    {...{ row, index, editor, faults, add, remove }}
                    isGroup={isGroup(editor.rows, index)}
                    sum={judged.sums[index] ?? ''}
                    ruleShown={judged.ruleShown[index] ?? ''}
                    editRule={() => setRuleAt(row.key)}
                  />
                  {faults.length > 0 && (
                    <tr className="row-faults">
                      <td colSpan={7} id={`loi-${row.key}`}>
                        {faults.map(({ message, isDoubt }) => (
                          <p key={message} className={isDoubt ? 'note' : 'fault'}>
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
      <p className="note only-desk">{text.keys}</p>
      <ActFault failure={act.failure} />
      {act.failure?.code === 'stale' && (
        <button type="button" className="btn small" onClick={reload}>
          {text.reload}
        </button>
      )}
      <div className="tree-acts">
        <button type="button" className="btn" onClick={() => add()}>
          {text.add}
        </button>
        <button type="button" className="btn" onClick={editor.renumber} disabled={editor.rows.length === 0}>
          {text.renumber}
        </button>
        <button type="button" className="btn" onClick={editor.undo} disabled={!editor.canUndo}>
          {text.undo}
        </button>
        <span className="note" role="status">
          {judged.bodies === null ? text.unread : editor.isDirty ? text.unsaved : text.saved}
        </span>
        <button
          type="button"
          className="btn primary"
          disabled={act.isRunning || !editor.isDirty || judged.bodies === null}
          onClick={() => judged.bodies !== null && act.run(judged.bodies)}
        >
          {act.isRunning ? text.saving : text.save}
        </button>
      </div>
      {edited !== undefined && (
        <RuleDialog
          row={edited}
          decimals={scheme.decimals}
          indicators={rates}
          onDone={(part) => {
            editor.set(edited.key, part)
            setRuleAt(undefined)
          }}
          onClose={() => setRuleAt(undefined)}
        />
      )}
    </>
  )
}

function named(nodes: readonly NodeBody[]): string[] {
  return nodes.flatMap(({ rule }) =>
    rule !== null && 'from' in rule && rule.from !== null && 'indicator' in rule.from ? [rule.from.indicator] : [],
  )
}

/** The bar of acts lies over the lower edge: a row is brought to the middle, ready to be written. */
function focusOn(key: string): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(nameId(key))
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  })
}
