/** One row of the tree: code, name, points, how it is scored, and what can be done with it, by keys too. */
import type { CSSProperties, KeyboardEvent } from 'react'
import { Menu } from '../../components/menu.tsx'
import type { EditorRow } from './editor-rows.ts'
import type { RowFault } from './judged.ts'
import { text } from './text.vi.ts'
import type { Editor } from './use-editor.ts'

export const nameId = (key: string) => `ten-${key}`

type EditorRowCellsProps = {
  row: EditorRow
  index: number
  editor: Editor
  isGroup: boolean
  sum: string
  ruleShown: string
  faults: readonly RowFault[]
  editRule: () => void
  add: (index: number, isBelow?: boolean) => void
  remove: (index: number) => void
}

export function EditorRowCells(props: EditorRowCellsProps) {
  const { row, index, editor, isGroup, sum, ruleShown, faults, editRule, add, remove } = props
  const { code } = row
  const isWrong = faults.some(({ isDoubt }) => !isDoubt)
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
    const act = actOf(event, props)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <tr className={isGroup ? 'is-group' : undefined} onKeyDown={keys}>
      <td className="c-code">
        <input
          className="control fig"
          aria-label={text.codeOf(code)}
          maxLength={60}
          value={code}
          onChange={(event) => editor.set(row.key, { code: event.currentTarget.value.trim() })}
        />
      </td>
      <td className="c-name" style={{ '--depth': row.depth } as CSSProperties}>
        <input
          id={nameId(row.key)}
          className="control"
          aria-label={text.nameOf(code)}
          aria-invalid={isWrong}
          aria-describedby={faults.length > 0 ? `loi-${row.key}` : undefined}
          maxLength={1000}
          value={row.name}
          onChange={(event) => editor.set(row.key, { name: event.currentTarget.value })}
        />
      </td>
      <td className="c-maximum">
        <input
          className="control fig r"
          aria-label={text.maximumOf(code)}
          inputMode="decimal"
          maxLength={12}
          value={row.maximum}
          onChange={(event) => editor.set(row.key, { maximum: event.currentTarget.value })}
        />
      </td>
      <td className={`c-sum fig r${isWrong && isGroup ? ' is-off' : ''}`}>
        {isGroup && (
          <>
            <span className="only-phone note">{text.columns.sum} </span>
            {sum}
          </>
        )}
      </td>
      <td className="c-rule">
        {isGroup ? (
          <span className="note">{text.group}</span>
        ) : (
          <button type="button" className="linkish" aria-label={text.ruleOf(code, ruleShown)} onClick={editRule}>
            {ruleShown === '' ? text.noRule : ruleShown}
          </button>
        )}
      </td>
      <td className="c-marks">
        {!isGroup && (
          <>
            <Mark
              label={text.evidence}
              name={text.evidenceOf(code)}
              isOn={row.evidence}
              set={(evidence) => editor.set(row.key, { evidence })}
            />
            <Mark
              label={text.inherited}
              name={text.inheritedOf(code)}
              isOn={row.inherited}
              set={(inherited) => editor.set(row.key, { inherited })}
            />
          </>
        )}
      </td>
      <td className="c-acts">
        <Menu
          label="⋯"
          name={text.acts.more(code)}
          className="btn small"
          entries={[
            { label: text.acts.addBeside, onChoose: () => add(index) },
            { label: text.acts.addBelow, onChoose: () => add(index, true) },
            { label: text.acts.deeper, onChoose: () => editor.shift(index, 1) },
            { label: text.acts.higher, onChoose: () => editor.shift(index, -1) },
            { label: text.acts.up, onChoose: () => editor.move(index, -1) },
            { label: text.acts.down, onChoose: () => editor.move(index, 1) },
            { label: text.acts.remove, onChoose: () => remove(index) },
          ]}
        />
      </td>
    </tr>
  )
}

function actOf(event: KeyboardEvent, { index, editor, add }: EditorRowCellsProps): (() => void) | undefined {
  if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) return () => add(index)
  if (!event.altKey) return undefined
  switch (event.key) {
    case 'ArrowRight':
      return () => editor.shift(index, 1)
    case 'ArrowLeft':
      return () => editor.shift(index, -1)
    case 'ArrowUp':
      return () => editor.move(index, -1)
    case 'ArrowDown':
      return () => editor.move(index, 1)
    default:
      return undefined
  }
}

type MarkProps = { label: string; name: string; isOn: boolean; set: (isOn: boolean) => void }

function Mark({ label, name, isOn, set }: MarkProps) {
  return (
    <label className="mark">
      <input type="checkbox" aria-label={name} checked={isOn} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  )
}
