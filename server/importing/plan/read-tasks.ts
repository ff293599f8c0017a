/** Rows of a plan's annex as tasks: lines of fields set the field of what follows, numbers "II.3.1" make parts of wholes. */
import { type Field, fields } from '#domain/element.ts'
import type { PlanColumn } from '#domain/plan-table.ts'
import { fieldNumeral } from '#domain/task.ts'
import { searchKey } from '#domain/unit.ts'
import { readDeadline } from './deadline-text.ts'
import type { PlanKnowledge, ReadRow, ReadTask } from './outcome.ts'
import { type PlanTable, textOf } from './table.ts'
import { fieldPatterns, planSentences } from './words.vi.ts'

type Cells = (column: PlanColumn) => string

export function readTasks(table: PlanTable, { year }: PlanKnowledge): ReadRow<ReadTask>[] {
  const { grid, head } = table
  const read: ReadRow<ReadTask>[] = []
  let field: Field | null = null
  /** The last task that stands by itself, and its number: "2" or "II.2". */
  let whole: { at: number; order: string } | undefined
  for (let row = head.body; row < grid.rows.length; row += 1) {
    const cells = cellsOf(table, row)
    const line = fieldLine(table, row, cells)
    if (line !== undefined) {
      field = line
      whole = undefined
      continue
    }
    if (cells('name') === '' && cells('deadline') === '') continue
    const named = cells('field') === '' ? undefined : fieldOf(cells('field'))
    field = named ?? field
    const order = cells('order').replace(/[.)\s]+$/, '')
    const isPart = whole !== undefined && isPartOf(order, whole.order)
    const one = rowOf(cells, row + 1, field ?? fieldOfNumber(order), year)
    one.thing.partOf = isPart ? (whole?.at ?? null) : null
    if (!isPart) whole = { at: read.length, order }
    read.push(one)
  }
  return read
}

export function cellsOf({ grid, columns }: PlanTable, row: number): Cells {
  const places = new Map(columns.map(({ meaning }, at) => [meaning, at]))
  return (column) => {
    const at = places.get(column)
    return at === undefined ? '' : textOf(grid, row, at)
  }
}

function rowOf(cells: Cells, row: number, field: Field | null, year: number): ReadRow<ReadTask> {
  const faults: ReadRow<ReadTask>['faults'] = []
  const doubts: ReadRow<ReadTask>['doubts'] = []
  const fault = (column: PlanColumn, message: string) => faults.push({ column, message })
  const said = cells('deadline')
  const read = readDeadline(said, year)
  if (cells('name') === '') fault('name', planSentences.noName)
  if (field === null) fault('field', planSentences.noField)
  if (said === '') fault('deadline', planSentences.noDeadline)
  else if (!read) fault('deadline', planSentences.unreadDeadline(said))
  else if (isOtherYear(said, year)) doubts.push({ column: 'deadline', message: planSentences.otherYear(year) })
  const leads = bodiesOf(cells('lead'))
  if (leads.length > 1) fault('lead', planSentences.manyLeads(cells('lead')))
  return {
    row,
    thing: {
      field,
      name: cells('name').replace(/^[-–+•]\s*/, ''),
      product: cells('product'),
      lead: leads[0] ?? null,
      partners: bodiesOf(cells('partners')).filter((one) => one !== leads[0]),
      deadline: read?.deadline ?? null,
      deadlineNote: read?.note ?? null,
      recurrence: read?.recurrence ?? null,
      clause: cells('clause'),
      note: cells('note'),
      partOf: null,
    },
    faults,
    doubts,
  }
}

/** "II | Cải cách thể chế": a line that names a field and nothing to be done. */
function fieldLine(table: PlanTable, row: number, cells: Cells): Field | undefined {
  if (cells('deadline') !== '' || cells('lead') !== '' || cells('product') !== '') return undefined
  const texts = new Set(table.columns.map((_, at) => textOf(table.grid, row, at)).filter((text) => text !== ''))
  if (texts.size === 0 || texts.size > 2) return undefined
  return fieldOf([...texts].join(' '))
}

function fieldOf(text: string): Field | undefined {
  const key = searchKey(text)
  const found = fieldPatterns.filter(([, pattern]) => pattern.test(key)).map(([field]) => field)
  // "Hiện đại hóa thủ tục hành chính trên môi trường điện tử" names two: the numeral before it decides, if any.
  const numbered = /^([ivx]{1,4})[.)\s]/.exec(key)?.[1]
  if (found.length > 1 && numbered !== undefined) {
    const byNumber = fields.find((field) => fieldNumeral(field).toLowerCase() === numbered)
    if (byNumber !== undefined && found.includes(byNumber)) return byNumber
  }
  return found[0]
}

/** "III.2" stands in the third field. */
function fieldOfNumber(order: string): Field | null {
  const numeral = /^([IVX]{1,4})[.\s]\d/.exec(order)?.[1]
  return fields.find((field) => fieldNumeral(field) === numeral) ?? null
}

/** "2.1" and "2.a" are parts of "2", "-" of whatever stands above. */
function isPartOf(order: string, whole: string): boolean {
  if (/^[-–+•]$/.test(order)) return true
  return order !== whole && whole !== '' && order.startsWith(`${whole}.`)
}

export function bodiesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/\s*[;\n]\s*/)
        .map((one) =>
          one
            .replace(/^[-–+•]\s*/, '')
            .replace(/[.,]$/, '')
            .trim(),
        )
        .filter(Boolean),
    ),
  ]
}

/** A year in the words that is not the plan's own. */
function isOtherYear(said: string, year: number): boolean {
  const years = [...said.matchAll(/\b(20\d\d)\b/g)].map(([text]) => Number(text))
  return years.length > 0 && !years.includes(year)
}
