/** The sheets of the file: which are read, how each is laid out, and why others are not. Hidden ones are marked. */
import { useId } from 'react'
import type { ImportAnswer, SheetUnderstood } from '#contract/imports'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { WideTable } from '../../components/wide-table.tsx'
import type { Draft } from './draft.ts'
import { SheetShape } from './sheet-shape.tsx'
import { text } from './text.vi.ts'

type SheetsReadProps = { answer: ImportAnswer; draft: Draft; change: (part: Draft) => void }

const words = text.meaning

export function SheetsRead({ answer, draft, change }: SheetsReadProps) {
  const found = answer.sheets.filter((sheet) => sheet.chosen).map((sheet) => sheet.name)
  const chosen = draft.sheets ?? found
  const toggle = (name: string) => {
    const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]
    // In the order of the file, so that the same choice is the same words.
    change({ sheets: answer.sheets.map((sheet) => sheet.name).filter((one) => next.includes(one)) })
  }
  return (
    <section className="sec">
      <header>
        <h2>{words.sheets}</h2>
      </header>
      <WideTable label={words.sheets}>
        <table className="import-sheets stack-on-phone">
          <thead>
            <tr>
              <th scope="col">{words.sheetColumns.read}</th>
              <th scope="col">{words.sheetColumns.name}</th>
              <th scope="col">{words.sheetColumns.size}</th>
              <th scope="col">{words.sheetColumns.how}</th>
            </tr>
          </thead>
          <tbody>
            {answer.sheets.map((sheet) => (
              <SheetRow key={sheet.name} sheet={sheet} isChosen={chosen.includes(sheet.name)} toggle={toggle} />
            ))}
          </tbody>
        </table>
      </WideTable>
      <SheetShape answer={answer} draft={draft} change={change} />
    </section>
  )
}

type SheetRowProps = { sheet: SheetUnderstood; isChosen: boolean; toggle: (name: string) => void }

function SheetRow({ sheet, isChosen, toggle }: SheetRowProps) {
  const id = useId()
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          id={id}
          aria-label={words.read(sheet.name)}
          checked={isChosen}
          onChange={() => toggle(sheet.name)}
        />
      </td>
      <th scope="row">
        <label htmlFor={id}>{sheet.name}</label> {sheet.hidden && <small className="kind">{words.hidden}</small>}
      </th>
      <td className="nb fig">{words.size(sheet.rows, sheet.columns)}</td>
      <td>{sheet.chosen ? howWords(sheet) : (sheet.reason ?? words.notRead)}</td>
    </tr>
  )
}

/** "Mỗi dòng một đơn vị, tháng 9/2026, tiêu đề hết ở dòng 4". */
function howWords({ layout, month, headRow }: SheetUnderstood): string {
  return [
    layout === null ? null : words.layouts[layout],
    month === null ? null : lowerFirst(periodName(month)),
    headRow === null ? null : words.headAt(headRow),
  ]
    .filter((part) => part !== null)
    .join(', ')
}
