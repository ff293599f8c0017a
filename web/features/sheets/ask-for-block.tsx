/** Pasting by button rather than by Ctrl+V in a cell: where to begin, and a field to paste into. Takes nothing by itself. */
import { type FormEvent, useState } from 'react'
import type { FigureItem } from '#contract/sheets'
import { Dialog } from '../../components/dialog.tsx'
import { pasteText } from './paste-text.vi.ts'

/** A block and the cell on which its first row belongs. */
export type Pasting = { from: string; pasted: string }

type AskForBlockProps = { figures: readonly FigureItem[]; close: () => void; give: (pasting: Pasting) => void }

export function AskForBlock({ figures, close, give }: AskForBlockProps) {
  const firstBlank = figures.find((figure) => figure.blank) ?? figures[0]
  const [from, setFrom] = useState(firstBlank?.element ?? '')
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    give({ from, pasted: String(new FormData(event.currentTarget).get('block') ?? '') })
  }
  return (
    <Dialog title={pasteText.button} onClose={close} className="paste">
      <form onSubmit={onSubmit}>
        <label className="field">
          <span>{pasteText.from}</span>
          <select className="control" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
            {figures.map((figure, index) => (
              <option key={figure.element} value={figure.element}>
                {index + 1}. {figure.name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{pasteText.field}</span>
          <textarea
            name="block"
            className="control"
            rows={6}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain')
              if (pasted.trim() === '') return
              event.preventDefault()
              give({ from, pasted })
            }}
          />
        </label>
        <p className="paste-acts">
          <button type="submit" className="btn primary">
            {pasteText.look}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
