/** Roles of a person, one row each: what they may do, and at which unit. At least one. */
import { useId, useRef } from 'react'
import type { UnitItem } from '#contract/units'
import { type Role, roles } from '#domain/permission.ts'
import { roleWords } from '#domain/wording.vi.ts'
import { UnitPicker } from '../../components/unit-picker.tsx'
import type { ApiFailure } from '../../failure.ts'
import { text } from './text.vi.ts'

const words = text.roles
const most = 20

/** `key` only tells rows apart while they are edited. */
export type RoleRow = { key: number; role: Role; unit: string | undefined }

type RoleRowsProps = {
  rows: readonly RoleRow[]
  onChange: (rows: RoleRow[]) => void
  units: readonly UnitItem[]
  failure: ApiFailure | undefined
  /** True once the form was sent. */
  isJudged: boolean
}

export function RoleRows({ rows, onChange, units, failure, isJudged }: RoleRowsProps) {
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  const change = (key: number, part: Partial<RoleRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = () => {
    const last = rows.at(-1)
    onChange([...rows, { key: (last?.key ?? 0) + 1, role: 'clerk', unit: last?.unit }])
  }
  const remove = (key: number) => {
    onChange(rows.filter((row) => row.key !== key))
    // The button that was pressed has gone with its row.
    group.current?.querySelector('select')?.focus()
  }
  return (
    <fieldset className="role-rows" ref={group}>
      <legend>{words.legend}</legend>
      {rows.map((row, index) => (
        <div className="role-row" key={row.key}>
          <div className="field">
            <label htmlFor={`${id}-${row.key}`}>{words.role(index + 1)}</label>
            <select
              id={`${id}-${row.key}`}
              className="control"
              value={row.role}
              aria-describedby={`${id}-${row.key}-means`}
              onChange={(event) => change(row.key, { role: event.currentTarget.value as Role })}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleWords[role]}
                </option>
              ))}
            </select>
          </div>
          <UnitPicker
            label={words.unit(index + 1)}
            units={units}
            chosen={row.unit}
            onChoose={(unit) => change(row.key, { unit })}
            fault={faultOf(row, index)}
          />
          {rows.length > 1 && (
            <button
              type="button"
              className="btn"
              aria-label={words.removeName(index + 1)}
              onClick={() => remove(row.key)}
            >
              {words.remove}
            </button>
          )}
          <p className="note" id={`${id}-${row.key}-means`}>
            {words.means[row.role]}
          </p>
        </div>
      ))}
      {failure?.field('roles') !== undefined && <p className="fault">{failure.field('roles')}</p>}
      {rows.length < most && (
        <button type="button" className="btn small" onClick={add}>
          {words.add}
        </button>
      )}
    </fieldset>
  )

  function faultOf(row: RoleRow, index: number): string | undefined {
    if (isJudged && row.unit === undefined) return words.chooseUnit
    if (isJudged && isTwice(rows, index)) return words.twice
    return failure?.field(`roles.${index}.unit`)
  }
}

function isTwice(rows: readonly RoleRow[], index: number): boolean {
  const row = rows[index]
  return rows.slice(0, index).some((one) => one.role === row?.role && one.unit === row.unit)
}

/** The fields of a failure that the rows tell themselves. */
export function roleFields(rows: readonly RoleRow[]): string[] {
  return ['roles', ...rows.map((_, index) => `roles.${index}.unit`)]
}

/** What may be sent, or undefined while a unit is missing or a role stands twice. */
export function givenRoles(rows: readonly RoleRow[]): { role: Role; unit: string }[] | undefined {
  const given = rows.flatMap(({ role, unit }) => (unit === undefined ? [] : [{ role, unit }]))
  if (given.length < rows.length || rows.some((_, index) => isTwice(rows, index))) return undefined
  return given
}
