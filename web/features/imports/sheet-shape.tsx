/** Where the table was found wrongly: how it is laid out, and in which row its head ends, said by the person. */
import { useState } from 'react'
import type { ImportAnswer } from '#contract/imports'
import { type Layout, layouts, mostRows } from '#domain/import-table.ts'
import { parseViNumber } from '#domain/measure.ts'
import { TextField } from '../../components/text-field.tsx'
import type { Draft } from './draft.ts'
import { text } from './text.vi.ts'

type SheetShapeProps = { answer: ImportAnswer; draft: Draft; change: (part: Draft) => void }

const words = text.meaning

export function SheetShape({ answer, draft, change }: SheetShapeProps) {
  const first = answer.sheets.find((sheet) => sheet.chosen)
  const isAsked = answer.questions.some((question) => question === 'sheet' || question === 'columns')
  const [typed, setTyped] = useState(first?.headRow == null ? '' : String(first.headRow))
  const read = parseViNumber(typed)
  const isSound = read.ok && read.scaled >= 1 && read.scaled <= mostRows
  return (
    <details className="import-shape" open={isAsked}>
      <summary>{words.shape}</summary>
      <div className="import-shape-fields">
        <label className="field">
          <span>{words.layout}</span>
          <select
            className="control"
            value={draft.layout ?? first?.layout ?? ''}
            onChange={(event) => {
              const layout = layouts.find((known): known is Layout => known === event.currentTarget.value)
              if (layout !== undefined) change({ layout })
            }}
          >
            {(draft.layout ?? first?.layout ?? null) === null && <option value="">{words.choose}</option>}
            {layouts.map((layout) => (
              <option key={layout} value={layout}>
                {words.layouts[layout]}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={words.headRow}
          hint={words.headRowHint}
          fault={typed !== '' && !isSound ? words.headRowFault(mostRows) : undefined}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(value) => {
            setTyped(value)
            const row = parseViNumber(value)
            if (row.ok && row.scaled >= 1 && row.scaled <= mostRows) change({ headRow: row.scaled })
          }}
        />
      </div>
    </details>
  )
}
