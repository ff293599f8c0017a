/** What a person owes and when to say so: tables of days, and a slow recomputation over drawn sheets. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellCourse, type DutySheet, isQuiet, type Owed, owedBy, reminderStep } from '#domain/duty.ts'
import { sheetStates } from '#domain/sheet.ts'

const lan = 'lan'
const cell = (elementId: number, rest: Partial<CellCourse> = {}): CellCourse => ({
  elementId,
  blank: true,
  returned: false,
  ownerId: null,
  ...rest,
})
const sheet = (rest: Partial<DutySheet> = {}): DutySheet => ({
  unitId: 1,
  month: '2026-10',
  state: 'draft',
  due: '2026-11-05',
  decided: null,
  openUntil: null,
  closesOn: null,
  cellsNamed: false,
  cells: [cell(1), cell(2)],
  ...rest,
})

describe('what Lan owes', () => {
  it.each<[string, Partial<DutySheet>, string, [number | null, number[], boolean] | undefined]>([
    ['eight days before: nothing yet', {}, '2026-10-28', undefined],
    ['seven days before', {}, '2026-10-29', [7, [1, 2], false]],
    ['on the day', {}, '2026-11-05', [0, [1, 2], false]],
    ['sixteen days after', {}, '2026-11-21', [-16, [1, 2], false]],
    ['a month that has not come', { month: '2026-12', due: '2026-11-05' }, '2026-11-01', undefined],
    ['no due day', { due: null }, '2026-11-21', undefined],
    ['handed in', { state: 'submitted' }, '2026-11-04', undefined],
    ['approved', { state: 'approved' }, '2026-11-04', undefined],
    ['closed by date', { closesOn: '2026-11-15' }, '2026-11-16', undefined],
    ['the last day before it closes', { closesOn: '2026-11-15' }, '2026-11-15', [-10, [1, 2], false]],
    [
      'only her own and nobody’s',
      { cells: [cell(1, { ownerId: lan }), cell(2, { ownerId: 'huy' }), cell(3)] },
      '2026-11-04',
      [1, [1, 3], false],
    ],
    ['all blanks are Huy’s', { cells: [cell(1, { ownerId: 'huy' })] }, '2026-11-04', undefined],
    [
      'all filled: the handing-in, whoever owns the cells',
      { cells: [cell(1, { blank: false, ownerId: 'huy' })] },
      '2026-11-04',
      [1, [], true],
    ],
    [
      'returned cells',
      {
        state: 'returned',
        decided: '2026-11-10',
        cells: [cell(1, { blank: false, returned: true }), cell(2, { blank: false })],
      },
      '2026-11-10',
      [0, [1], false],
    ],
    [
      'returned as a whole',
      { state: 'returned', decided: '2026-11-10', cells: [cell(1, { blank: false })] },
      '2026-11-12',
      [-2, [], true],
    ],
    [
      'returned without a due day',
      { state: 'returned', due: null, cells: [cell(1, { blank: false, returned: true })] },
      '2026-11-12',
      [null, [1], false],
    ],
    [
      'reopened long before its last day',
      { state: 'reopened', openUntil: '2026-12-31' },
      '2026-11-12',
      [49, [1, 2], false],
    ],
    ['reopened, past its last day', { state: 'reopened', openUntil: '2026-11-12' }, '2026-11-13', undefined],
  ])('%s', (_name, rest, today, expected) => {
    const [owed] = owedBy(lan, [sheet(rest)], today)
    expect(owed && [owed.daysLeft, idsOf(owed), owed.toSubmit]).toEqual(expected)
  })

  it.each<[string, Partial<DutySheet>, [boolean, boolean]]>([
    ['a draft with every cell filled', {}, [true, false]],
    ['a sheet that came back as a whole', { state: 'returned' }, [true, true]],
    ['a sheet whose returned cells were all saved again', { state: 'returned', cellsNamed: true }, [true, false]],
    ['a sheet that was opened again', { state: 'reopened', openUntil: '2026-11-30' }, [true, true]],
    [
      'one that was opened again after cells of it were returned',
      { state: 'reopened', cellsNamed: true },
      [true, true],
    ],
    ['a sheet with a blank cell', { state: 'returned', cells: [cell(1)] }, [false, false]],
  ])('%s: whether to submit, whether to correct first', (_name, rest, expected) => {
    const [owed] = owedBy(lan, [sheet({ cells: [cell(1, { blank: false })], ...rest })], '2026-11-04')
    expect(owed && [owed.toSubmit, owed.toCorrect]).toEqual(expected)
  })

  it('tells returned cells from blank ones', () => {
    const cells = [cell(1), cell(2, { blank: false, returned: true }), cell(3, { returned: true })]
    const [owed] = owedBy(lan, [sheet({ state: 'returned', cells, cellsNamed: true })], '2026-11-04')
    expect(owed?.cells).toEqual([
      { elementId: 1, returned: false },
      { elementId: 2, returned: true },
      { elementId: 3, returned: true },
    ])
  })

  it('comes with the most urgent first and those without a day last', () => {
    const sheets = [
      sheet({ month: '2026-09', state: 'returned', due: null, cells: [] }),
      sheet({ unitId: 2 }),
      sheet(),
      sheet({ month: '2026-09', due: '2026-10-05' }),
    ]
    expect(owedBy(lan, sheets, '2026-11-04').map((one) => [one.month, one.unitId])).toEqual([
      ['2026-09', 1],
      ['2026-10', 1],
      ['2026-10', 2],
      ['2026-09', 1],
    ])
  })

  it('agrees with a slow recomputation, sheet by sheet and cell by cell', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`)
    const maybeDay = fc.option(day)
    const drawn = fc.record({
      unitId: fc.constantFrom(1, 2),
      month: fc.constantFrom('2026-09', '2026-10', '2026-11', '2026-12'),
      state: fc.constantFrom(...sheetStates),
      due: maybeDay,
      decided: maybeDay,
      openUntil: maybeDay,
      closesOn: maybeDay,
      cellsNamed: fc.boolean(),
      cells: fc.uniqueArray(
        fc.record({
          elementId: fc.integer({ min: 1, max: 5 }),
          blank: fc.boolean(),
          returned: fc.boolean(),
          ownerId: fc.constantFrom(null, lan, 'huy'),
        }),
        { selector: (one) => one.elementId, maxLength: 5 },
      ),
    })
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 4 }), day, (sheets, today) => {
        const found = owedBy(lan, sheets, today).map(plain)
        const slow = sheets.flatMap((one) => slowly(one, today) ?? [])
        expect(found.sort()).toEqual(slow.sort())
      }),
      { numRuns: 500 },
    )
  })
})

const idsOf = ({ cells }: Owed) => cells.map((one) => one.elementId)

const plain = (owed: Owed) =>
  [
    [owed.unitId, owed.month, owed.state, owed.deadline, owed.daysLeft],
    owed.cells.map((one) => `${one.elementId}${one.returned ? ' again' : ''}`).join('+'),
    [owed.toSubmit, owed.toCorrect],
  ].join(' ')

/** The rules told again, without the domain: counts days one by one and asks each cell in turn. */
function slowly(one: DutySheet, today: string): string | undefined {
  if (one.month.localeCompare(today.slice(0, 7)) > 0) return undefined
  let last: string | null = null
  if (one.state === 'draft') last = one.closesOn
  else if (one.state === 'reopened') last = one.openUntil
  else if (one.state !== 'returned') return undefined
  if (last !== null && today.localeCompare(last) > 0) return undefined
  let deadline = one.due
  if (one.state === 'reopened' && one.openUntil !== null) deadline = one.openUntil
  else if (one.state === 'reopened' && deadline === null) deadline = one.decided
  else if (one.state === 'reopened' || (one.state === 'returned' && (deadline ?? one.openUntil) !== null)) {
    // A returned sheet keeps the last day that it had been given before.
    const days = [deadline, one.decided, one.state === 'returned' ? one.openUntil : null]
    deadline = days
      .filter((date) => date !== null)
      .sort()
      .at(-1) as string
  }
  let left: number | null = null
  if (deadline !== null) {
    left = 0
    for (const walk = new Date(`${today}T00:00:00Z`); walk.toISOString().slice(0, 10) < deadline; left += 1)
      walk.setUTCDate(walk.getUTCDate() + 1)
    for (const walk = new Date(`${deadline}T00:00:00Z`); walk.toISOString().slice(0, 10) < today; left -= 1)
      walk.setUTCDate(walk.getUTCDate() + 1)
  }
  if (one.state === 'draft' && (left === null || left > 7)) return undefined
  const mine: string[] = []
  let open = 0
  for (const each of one.cells)
    if (each.blank || each.returned) {
      open += 1
      if (each.ownerId !== 'huy') mine.push(each.returned ? `${each.elementId} again` : `${each.elementId}`)
    }
  if (open > 0 && mine.length === 0) return undefined
  let whole = false
  if (one.state === 'reopened') whole = open === 0
  if (one.state === 'returned' && !one.cellsNamed) whole = open === 0
  return [[one.unitId, one.month, one.state, deadline, left], mine.join('+'), [open === 0, whole]].join(' ')
}

describe('the step of a reminder', () => {
  it.each<[number, string | undefined]>([
    [30, undefined],
    [8, undefined],
    [7, '7'],
    [4, '7'],
    [3, '3'],
    [2, '3'],
    [1, '1'],
    [0, '1'],
    [-1, 'late'],
    [-7, 'late'],
    [-8, 'late-2'],
    [-14, 'late-2'],
    [-15, 'late-3'],
  ])('%i days before the deadline is %s', (days, step) => {
    expect(reminderStep(days)).toBe(step)
  })
})

describe('the quiet of the night', () => {
  it.each([
    ['19:59', '2026-11-21T12:59:59.999Z', false],
    ['20:00', '2026-11-21T13:00:00.000Z', true],
    ['midnight', '2026-11-21T17:00:00.000Z', true],
    ['06:59', '2026-11-21T23:59:59.999Z', true],
    ['07:00', '2026-11-22T00:00:00.000Z', false],
    ['noon', '2026-11-22T05:00:00.000Z', false],
  ])('%s in Viet Nam', (_name, instant, quiet) => {
    expect(isQuiet(new Date(instant))).toBe(quiet)
  })
})
