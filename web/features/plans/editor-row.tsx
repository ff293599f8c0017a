/** One row of the table of targets: what is asked for, how much, when, of whom, and on what basis. */
import type { IndicatorItem } from '#contract/indicators'
import { isNumeric, type Operator, operators } from '#domain/target.ts'
import { targetClasses } from '#domain/target.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import type { RowFault } from './editor-faults.ts'
import { EditorPeriod } from './editor-period.tsx'
import type { EditorRow } from './editor-rows.ts'
import { operatorWords, text } from './editor-text.vi.ts'
import { IndicatorPicker } from './indicator-picker.tsx'
import { appliesTo } from './text.vi.ts'
import type { TargetEditor } from './use-target-editor.ts'

const { fields, columns } = text
const scopes = ['own', 'all', 'ward', 'commune', 'special_zone'] as const

type EditorRowProps = {
  row: EditorRow
  index: number
  editor: TargetEditor
  indicators: readonly IndicatorItem[]
  faults: readonly RowFault[]
  hasScopes: boolean
  planYear: number
}

export function rowId(key: string): string {
  return `dong-${key}`
}

export function EditorRowCells({ row, index, editor, indicators, faults, hasScopes, planYear }: EditorRowProps) {
  const { set } = editor
  const place = index + 1
  const isWrong = (...names: string[]) => faults.some(({ field }) => names.includes(field))
  const name = (field: string) => text.of(field, place)
  const line = (field: 'clause' | 'note') => (
    <input
      className="control"
      aria-label={name(fields[field])}
      aria-invalid={isWrong(field)}
      placeholder={fields[field]}
      maxLength={field === 'clause' ? 300 : 1000}
      value={row[field]}
      onChange={(event) => set(row.key, { [field]: event.currentTarget.value })}
    />
  )
  return (
    <tr className={faults.length > 0 ? 'is-wrong' : ''}>
      <td className="c-order fig">{place}</td>
      <td className="c-indicator" data-label={columns.indicator}>
        <IndicatorPicker
          id={rowId(row.key)}
          label={name(fields.indicator)}
          indicators={indicators}
          chosen={row.indicator}
          onChoose={(indicator) => set(row.key, { indicator })}
          isWrong={isWrong('indicator', 'id')}
        />
        <input
          className="control"
          aria-label={name(fields.summary)}
          placeholder={fields.summary}
          maxLength={500}
          value={row.summaries[0] ?? ''}
          onChange={(event) => editor.setSummary(row, event.currentTarget.value)}
        />
      </td>
      <td className="c-operator" data-label={columns.operator}>
        <select
          className="control"
          aria-label={name(fields.operator)}
          value={row.operator}
          onChange={(event) => set(row.key, { operator: event.currentTarget.value as Operator })}
        >
          {operators.map((one) => (
            <option key={one} value={one}>
              {operatorWords[one]}
            </option>
          ))}
        </select>
      </td>
      <td className="c-amount" data-label={columns.value}>
        <Amount {...{ row, place, editor, faults }} />
      </td>
      <td className="c-when" data-label={hasScopes ? columns.periodAndScope : columns.period}>
        <EditorPeriod {...{ row, place, editor, planYear }} isWrong={isWrong('from', 'to')} />
        {hasScopes && (
          <select
            className="control"
            aria-label={name(fields.appliesTo)}
            aria-invalid={isWrong('appliesTo')}
            value={row.appliesTo}
            onChange={(event) => set(row.key, { appliesTo: event.currentTarget.value as EditorRow['appliesTo'] })}
          >
            {scopes.map((one) => (
              <option key={one} value={one}>
                {capitalised(appliesTo(one))}
              </option>
            ))}
          </select>
        )}
      </td>
      <td className="c-basis" data-label={columns.clause}>
        {line('clause')}
        {line('note')}
      </td>
      <td className="c-part" data-label={columns.partOf}>
        <select
          className="control"
          aria-label={name(fields.partOf)}
          aria-invalid={isWrong('partOf')}
          value={row.partOf ?? ''}
          onChange={(event) => set(row.key, { partOf: event.currentTarget.value || null })}
        >
          <option value="">{text.alone}</option>
          {editor.rows.map((other, at) =>
            other.key === row.key ? null : (
              <option key={other.key} value={other.key}>
                {text.rowName(at + 1, indicators.find(({ code }) => code === other.indicator)?.shortName ?? '')}
              </option>
            ),
          )}
        </select>
      </td>
      <td className="c-acts">
        <button
          type="button"
          className="btn small"
          aria-label={text.up(place)}
          disabled={index === 0}
          onClick={() => editor.move(index, -1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="btn small"
          aria-label={text.down(place)}
          disabled={index === editor.rows.length - 1}
          onClick={() => editor.move(index, 1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="btn small"
          aria-label={text.remove(place)}
          onClick={() => editor.remove(row.key)}
        >
          {text.removeWord}
        </button>
      </td>
    </tr>
  )
}

type AmountProps = { row: EditorRow; place: number; editor: TargetEditor; faults: readonly RowFault[] }

/** A number, four of them, a class or a word, by the operator and the period. */
function Amount({ row, place, editor, faults }: AmountProps) {
  const isWrong = (part: number) => faults.some((fault) => fault.field === 'value' && fault.part === part)
  if (!isNumeric(row.operator))
    return <Word {...{ row, place, editor }} isWrong={faults.some(({ field }) => field === 'word')} />
  const isFour = row.kind === 'quarters'
  return (
    <div className={isFour ? 'four' : ''}>
      {row.values.map((value, part) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the four quarters never move
        <label key={part}>
          {isFour && <span>{text.quarter(part)}</span>}
          <input
            className="control fig r"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            aria-label={isFour ? text.ofQuarter(part, place) : text.of(fields.value, place)}
            aria-invalid={isWrong(part)}
            value={value}
            onChange={(event) => editor.setValue(row, part, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  )
}

function Word({ row, place, editor, isWrong }: Omit<AmountProps, 'faults'> & { isWrong: boolean }) {
  const props = {
    className: 'control',
    'aria-label': text.of(fields.word, place),
    'aria-invalid': isWrong,
    value: row.word,
  }
  if (row.operator !== 'class')
    return (
      <input
        {...props}
        maxLength={100}
        onChange={(event) => editor.set(row.key, { word: event.currentTarget.value })}
      />
    )
  const isKnown = (targetClasses as readonly string[]).includes(row.word)
  return (
    <select {...props} onChange={(event) => editor.set(row.key, { word: event.currentTarget.value })}>
      {!isKnown && <option value={row.word}>{row.word}</option>}
      {targetClasses.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  )
}
