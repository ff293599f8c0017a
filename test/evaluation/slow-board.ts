/** The board of sheets cell by cell, from rows read anew: what columns kept in memory must say. */
import { expect } from 'vitest'
import { CompletenessInColumns } from '#contract/completeness'
import { isExpected, notBegun, positionOf } from '#domain/completeness.ts'
import { openedBoard, sheetsOf } from '#domain/completeness-board.ts'
import { monthsBetween } from '#domain/period.ts'
import type { Account } from '#domain/permission.ts'
import type { Database } from '../../server/database/tables.ts'
import type { Evaluation } from '../../server/evaluation/facts.ts'
import { completenessBytes, completenessOf } from '../../server/evaluation/sheets/completeness.ts'
import { sheetCourses } from '../../server/evaluation/sheets/sheet-courses.ts'
import { sheetDue } from '../../server/evaluation/sheets/sheet-due.ts'
import { now } from '../support/clock.ts'

const today = '2026-11-21'

/** Both ways in which the board is given, against every row. */
export async function expectBoard(db: Database, evaluation: Evaluation, viewer: Account, from: string, to: string) {
  const months = monthsBetween(from, to)
  const sheets = await evaluation.sheets(months)
  const { catalogue } = sheets
  const parent = catalogue.units.find((unit) => unit.code === 'MH') as (typeof catalogue.units)[number]
  const asked = { viewer, parent, from, to, today }
  const answer = completenessOf(sheets, asked)
  expect(CompletenessInColumns.parse(JSON.parse(String(completenessBytes(sheets, asked))))).toEqual(answer)

  const units = catalogue.units.filter((unit) => unit.parentId === parent.id)
  const facts = await evaluation.facts(viewer, months, now)
  const courses = await sheetCourses(
    db,
    units.map((unit) => unit.id),
    from,
    to,
  )
  const isAsked = (month: string) =>
    units.some((unit) => courses.get(unit.id)?.has(month) || sheetDue(catalogue, unit, month) !== null)
  const slow = units.flatMap((unit) => {
    if (!months.some((month) => isExpected(unit, month))) return []
    const cells = months.map((month) => {
      const course = courses.get(unit.id)?.get(month)
      const due = sheetDue(catalogue, unit, month)
      const { deadline, ...position } = positionOf(unit, month, { ...notBegun, ...course, due }, today, isAsked(month))
      const sheet = course && facts.sheetOf(unit.id, month)
      const adjusted = (sheet?.adjustments.length ?? 0) + (sheet?.rateAdjustments.length ?? 0)
      const [state, submitted] = [course?.state ?? null, course?.firstSubmitted ?? null]
      return { month, ...position, state, submitted, due: deadline, adjusted }
    })
    return [[`${unit.code} ${unit.validFrom} ${unit.validTo}`, cells] as const]
  })
  const board = openedBoard(answer)
  const told = board.rows.map(
    (row) => [`${row.unit.code} ${row.validFrom} ${row.validTo}`, sheetsOf(row, board)] as const,
  )
  expect(new Map(told)).toEqual(new Map(slow))
}
