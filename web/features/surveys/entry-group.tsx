/** One group's forms and answers as a table of real inputs; Enter and the arrows go up and down as in a spreadsheet. */
import { type KeyboardEvent, useId } from 'react'
import type { Survey } from '#contract/surveys'
import { formatInteger } from '#domain/measure.ts'
import { levelWords } from '#domain/survey.vi.ts'
import { text } from './text.vi.ts'
import { formNames, type GroupRead, type GroupTyped, type RowFault } from './typed-counts.ts'

const words = text.entry

type EntryGroupProps = {
  name: string
  items: readonly Survey['questionnaire']['factors'][number]['items'][number][]
  typed: GroupTyped
  read: GroupRead
  /** Once saving was tried, what is missing is a fault too. */
  isTried: boolean
  /** What the server said of a field. */
  told: (field: string) => string | undefined
  disabled: boolean
  onChange: (part: Partial<GroupTyped>) => void
}

export function EntryGroup({ name, items, typed, read, isTried, told, disabled, onChange }: EntryGroupProps) {
  const id = useId()
  const setCell = (item: number, level: number, value: string) =>
    onChange({
      answers: typed.answers.map((row, at) =>
        at === item ? row.map((cell, index) => (index === level ? value : cell)) : row,
      ),
    })
  const formFault =
    told('issued') ??
    told('returned') ??
    told('valid') ??
    (read.formFault === 'not_number'
      ? words.notNumber
      : read.formFault === 'part' && isTried
        ? words.formsPart
        : undefined)
  return (
    <section className="sec entry-group" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{name}</h2>
      <div className="entry-forms">
        {formNames.map((form) => (
          <label key={form}>
            <span>{words[form]}</span>
            <input
              className="control fig"
              inputMode="numeric"
              autoComplete="off"
              aria-label={words.form(name, words[form])}
              aria-invalid={formFault !== undefined}
              aria-describedby={formFault === undefined ? undefined : `${id}-forms`}
              value={typed[form]}
              disabled={disabled}
              onChange={(event) => onChange({ [form]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      {formFault !== undefined && (
        <p className="fault" id={`${id}-forms`}>
          {formFault}
        </p>
      )}
      <table className="entry-table">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            {levelWords.map((level) => (
              <th key={level} scope="col" className="r c-cell">
                {level}
              </th>
            ))}
            <th scope="col" className="r c-sum">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => {
            const row = read.rows[at]
            const fault = told(`answers.${at}`) ?? faultWords(row?.fault ?? null, isTried)
            const line = `${id}-${at}`
            return (
              <tr key={item.number} className={fault === undefined ? undefined : 'is-wrong'}>
                <th scope="row">
                  {item.number}. {item.text}
                  {fault !== undefined && (
                    <span className="fault" id={line}>
                      {fault}
                    </span>
                  )}
                </th>
                {levelWords.map((level, index) => (
                  <td key={level} data-label={level}>
                    <input
                      className="control fig"
                      inputMode="numeric"
                      autoComplete="off"
                      aria-label={words.cell(name, item.number, level)}
                      aria-invalid={fault !== undefined}
                      aria-describedby={fault === undefined ? undefined : line}
                      data-row={at}
                      data-column={index}
                      value={typed.answers[at]?.[index] ?? ''}
                      disabled={disabled}
                      onChange={(event) => setCell(at, index, event.currentTarget.value)}
                      onKeyDown={move}
                    />
                  </td>
                ))}
                <td className="r fig c-sum" data-label={words.sum}>
                  {row?.sum === null || row?.sum === undefined ? '' : formatInteger(row.sum)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function faultWords(fault: RowFault | null, isTried: boolean): string | undefined {
  if (fault === null) return undefined
  if (fault.kind === 'over') return words.over(fault.valid)
  if (fault.kind === 'not_number') return words.notNumber
  // Said while it is being typed, it would only be in the way.
  return isTried ? words.part : undefined
}

function move(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const { row, column } = event.currentTarget.dataset
  const below = event.currentTarget
    .closest('table')
    ?.querySelector<HTMLInputElement>(`input[data-row="${Number(row) + step}"][data-column="${column}"]`)
  below?.focus()
  below?.select()
}
