/** What one can do with several selected cells, by buttons: the same acts as on the keyboard. Shown only with a selection. */
import { type FormEvent, useState } from 'react'
import type { Bulk } from './bulk-acts.ts'
import { selectionText } from './selection-text.vi.ts'

type SelectionBarProps = { count: number; isLocked: boolean; bulk: Bulk; clear: () => void }

export function SelectionBar({ count, isLocked, bulk, clear }: SelectionBarProps) {
  const [value, setValue] = useState('')
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    bulk.fillText(value)
    setValue('')
  }
  return (
    <section className="selection-bar" aria-label={selectionText.bar}>
      <b className="nb">{selectionText.chosen(count)}</b>
      <Act label={selectionText.none} keys="Esc" run={clear} />
      <Act label={selectionText.copy} keys="Ctrl C" run={() => void bulk.copy(false)} />
      {!isLocked && (
        <>
          <Act label={selectionText.cut} keys="Ctrl X" run={() => void bulk.copy(true)} isForDesk />
          <Act label={selectionText.down} keys="Ctrl D" run={() => bulk.fillDown()} />
          <Act label={selectionText.lastMonth} keys="Ctrl R" run={() => bulk.fillFromLastMonth()} />
          <Act label={selectionText.empty} keys="Delete" run={() => bulk.empty()} />
          <form onSubmit={onSubmit} className="by-keys">
            <input
              className="why"
              type="text"
              inputMode="decimal"
              autoComplete="off"
              aria-label={selectionText.fillField}
              placeholder={selectionText.fillField}
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
            <button
              type="submit"
              className="btn small"
              disabled={value.trim() === ''}
              aria-keyshortcuts="Control+Enter"
            >
              {selectionText.fill}
            </button>
          </form>
        </>
      )}
    </section>
  )
}

type ActProps = { label: string; keys: string; run: () => void; isForDesk?: boolean }

function Act({ label, keys, run, isForDesk = false }: ActProps) {
  return (
    <button type="button" className={isForDesk ? 'btn small by-keys' : 'btn small'} onClick={run}>
      {label} <kbd className="only-desk">{keys}</kbd>
    </button>
  )
}
