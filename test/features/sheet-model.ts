/**
 * A sheet and its review as a little model in memory, written from the rules and not from the code: who may do what in
 * which state, and every row that is stored afterwards. It shares nothing with the program but the names of its columns.
 */
export const actors = ['nobody', 'other clerk', 'own clerk', 'approver', 'leader', 'administrator'] as const
export type Actor = (typeof actors)[number]

export type Cell = { value: number | null; note: string | null; revision: number }
export type Content = Omit<Cell, 'revision'>
type Row = Record<string, string | number | null>

export type Sheet = {
  month: string
  /** Null where nobody has begun it. */
  row: Row | null
  /** The cells that the walk writes, by element id; absent for one never saved. */
  cells: Map<number, Cell>
  returns: Row[]
  adjustments: Row[]
}

export type Entry = { element: number; content: Content; revision: number }
export type Act =
  | { name: 'save'; entry: Entry }
  | { name: 'batch'; entries: Entry[] }
  | { name: 'submit' }
  | { name: 'return'; reason: string | null; cells: { element: number; reason: string }[] }
  /** `isSeen`: the version is that of the sheet as it is. */
  | { name: 'approve'; isSeen: boolean }
  | { name: 'reopen'; reason: string; until: string }
  | { name: 'request'; reason: string }

export type Setting = {
  unit: number
  /** The due part and its whole: a part larger than its whole blocks hand-in. All other cells are sound where `isFull`. */
  whole: number
  part: number
  isFull: (month: string) => boolean
  /** The last day of a draft. */
  closesOn: (month: string) => string
  accounts: Record<Actor, string>
}

export type Outcome = { legal: boolean; audit: string[] }

/** Does the act where it is legal; the outcome names the audit rows that it must leave, as "act element revision". */
export function perform(sheet: Sheet, actor: Actor, act: Act, at: string, today: string, on: Setting): Outcome {
  const refused: Outcome = { legal: false, audit: [] }
  const account = on.accounts[actor]
  const state = sheet.row?.state ?? 'draft'
  const key = { month: sheet.month, unit_id: on.unit }
  const decided = { decided_at: at, decided_by: account }
  switch (act.name) {
    case 'save':
    case 'batch': {
      if (actor !== 'own clerk' || !isWritable(sheet, today, on)) return refused
      const entries = act.name === 'save' ? [act.entry] : act.entries
      const audit: string[] = []
      let taken = 0
      for (const entry of entries) {
        const written = write(sheet, entry, account, at, on)
        if (written !== 'refused') taken += 1
        if (written === 'written') audit.push(`save_figure ${entry.element} ${entry.revision + 1}`)
      }
      // A batch is answered whatever becomes of its cells; one cell alone is refused with its reason.
      return { legal: act.name === 'batch' || taken > 0, audit }
    }
    case 'submit':
      if (actor !== 'own clerk' || !isWritable(sheet, today, on) || !isSound(sheet, on)) return refused
      change(sheet, key, { state: 'submitted', submitted_at: at, submitted_by: account, note: null, request: null })
      return { legal: true, audit: ['submit_sheet'] }
    case 'return':
      if (actor !== 'approver' || state !== 'submitted') return refused
      if (act.reason === null && act.cells.length === 0) return refused
      sheet.returns = act.cells.map(({ element, reason }) => ({
        ...key,
        element_id: element,
        revision: sheet.cells.get(element)?.revision ?? 0,
        reason,
        at,
        account_id: account,
      }))
      change(sheet, key, { state: 'returned', ...decided, reason: act.reason, request: null })
      return { legal: true, audit: ['return_sheet'] }
    case 'approve':
      if (actor !== 'approver' || (state !== 'submitted' && state !== 'reopened')) return refused
      if (!act.isSeen || !isSound(sheet, on)) return refused
      sheet.returns = []
      change(sheet, key, {
        state: 'approved',
        ...decided,
        approved_at: at,
        reason: null,
        reopen_reason: null,
        open_until: null,
        request: null,
      })
      for (const correction of sheet.adjustments) correction.approved = 1
      return { legal: true, audit: ['approve_sheet'] }
    case 'reopen': {
      if ((actor !== 'approver' && actor !== 'administrator') || state === 'submitted') return refused
      if (sheet.month > today.slice(0, 7) || act.until < today || act.until > later(today, 60)) return refused
      change(sheet, key, {
        state: 'reopened',
        ...decided,
        reason: act.reason,
        reopen_reason: act.reason,
        open_until: act.until,
        request: null,
      })
      return { legal: true, audit: ['reopen_sheet'] }
    }
    case 'request':
      if (actor !== 'own clerk' || sheet.month > today.slice(0, 7) || isWritable(sheet, today, on)) return refused
      change(sheet, key, { request: act.reason, requested_at: at, requested_by: account })
      return { legal: true, audit: ['request_sheet'] }
  }
}

function isWritable(sheet: Sheet, today: string, on: Setting): boolean {
  if (sheet.month > today.slice(0, 7)) return false
  const state = sheet.row?.state ?? 'draft'
  if (state === 'draft') return today <= on.closesOn(sheet.month)
  if (state === 'reopened') return today <= String(sheet.row?.open_until)
  return state === 'returned'
}

function isSound(sheet: Sheet, on: Setting): boolean {
  if (!on.isFull(sheet.month)) return false
  const [whole, part] = [sheet.cells.get(on.whole), sheet.cells.get(on.part)]
  const answered = (cell: Cell | undefined) => cell !== undefined && (cell.value !== null || cell.note !== null)
  if (!answered(whole) || !answered(part)) return false
  return whole?.value == null || part?.value == null || part.value <= whole.value
}

function write(sheet: Sheet, { element, content, revision }: Entry, account: string, at: string, on: Setting) {
  if (content.value !== null && content.value < 0) return 'refused'
  const before = sheet.cells.get(element)
  if (before?.revision === revision + 1 && before.value === content.value && before.note === content.note)
    return 'repeated'
  if ((before?.revision ?? 0) !== revision) return 'refused'
  const key = { month: sheet.month, unit_id: on.unit }
  if (sheet.row?.approved_at != null)
    sheet.adjustments.push({
      ...key,
      element_id: element,
      revision: revision + 1,
      at,
      account_id: account,
      reason: sheet.row.reopen_reason ?? '',
      before_value: before?.value ?? null,
      before_absence: before !== undefined && before.value === null ? 'missing' : null,
      before_note: before?.note ?? null,
      approved: 0,
    })
  change(sheet, key, {})
  sheet.cells.set(element, { ...content, revision: revision + 1 })
  return 'written'
}

const blankRow = {
  state: 'draft',
  submitted_at: null,
  submitted_by: null,
  decided_at: null,
  decided_by: null,
  reason: null,
  reopen_reason: null,
  note: null,
  approved_at: null,
  open_until: null,
  request: null,
  requested_at: null,
  requested_by: null,
}

function change(sheet: Sheet, key: Row, values: Row): void {
  sheet.row = { ...blankRow, ...sheet.row, ...key, ...values }
}

export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The rows of the four tables as the model has them. */
export function rowsOf(
  sheet: Sheet,
  unit: number,
): { sheet: Row[]; figure: Row[]; cell_return: Row[]; adjustment: Row[] } {
  return {
    sheet: sheet.row === null ? [] : [sheet.row],
    figure: [...sheet.cells].map(([element_id, { value, note, revision }]) => ({
      month: sheet.month,
      unit_id: unit,
      element_id,
      value,
      absence: value === null ? 'missing' : null,
      note,
      revision,
    })),
    cell_return: sheet.returns,
    adjustment: sheet.adjustments,
  }
}
