import { expect, test } from 'vitest'
import { type DataStatus, isOpen, lowestStatus, type SheetState, statusOfSheet } from '#domain/sheet.ts'

test.each<[SheetState, DataStatus, boolean]>([
  ['draft', 'provisional', true],
  ['submitted', 'submitted', false],
  ['returned', 'provisional', true],
  ['approved', 'approved', false],
  ['reopened', 'provisional', true],
])('a sheet that is %s gives numbers that are %s; open for entry: %s', (state, status, open) => {
  expect(statusOfSheet(state)).toBe(status)
  expect(isOpen(state)).toBe(open)
})

test.each<[DataStatus[], DataStatus | undefined]>([
  [[], undefined],
  [['final'], 'final'],
  [['final', 'approved'], 'approved'],
  [['approved', 'submitted', 'final'], 'submitted'],
  [['approved', 'provisional', 'submitted'], 'provisional'],
])('a number made of %j is %s', (statuses, lowest) => {
  expect(lowestStatus(statuses)).toBe(lowest)
  expect(lowestStatus(statuses.toReversed())).toBe(lowest)
})
