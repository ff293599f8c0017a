/** SQL of the figures of sheets as they stand: what each says, and who saved it last. Nothing here writes. */
import type { Reader } from '../database/tables.ts'
import type { EntryWay, FigureState } from '../domain/figure.ts'
import type { Month } from '../domain/period.ts'
import type { SheetKey } from './sheet.ts'
import type { FigureContent } from './stamp.ts'

export type StoredContent = FigureContent & { revision: number }

export type StoredFigure = StoredContent & {
  savedAt: string | null
  savedBy: string | null
  savedById: string | null
  /** How it came; null for figures that were there before any act was recorded. */
  way: EntryWay | null
}

/** What the figures of a sheet say, by element id. */
export async function contentsOfSheet(db: Reader, { month, unitId }: SheetKey): Promise<Map<number, StoredContent>> {
  const rows = await db
    .selectFrom('figure')
    .select(['element_id', 'value', 'absence', 'note', 'revision'])
    .where('month', '=', month)
    .where('unit_id', '=', unitId)
    .execute()
  return new Map(rows.map((row) => [row.element_id, contentOfRow(row)]))
}

/** All figures of a sheet with who saved each last, by element id. */
export async function figuresOfSheet(db: Reader, key: SheetKey): Promise<Map<number, StoredFigure>> {
  return (await figuresOfSheets(db, key.month, [key.unitId])).get(key.unitId) ?? new Map()
}

/** The same for several units' sheets of one month, by unit; a unit without figures is absent. */
export async function figuresOfSheets(
  db: Reader,
  month: Month,
  unitIds: readonly number[],
): Promise<Map<number, Map<number, StoredFigure>>> {
  const rows = await db
    .selectFrom('figure')
    .leftJoin('audit', (join) =>
      join
        .onRef('audit.month', '=', 'figure.month')
        .onRef('audit.unit_id', '=', 'figure.unit_id')
        .onRef('audit.element_id', '=', 'figure.element_id')
        .onRef('audit.revision', '=', 'figure.revision'),
    )
    .leftJoin('account', 'account.id', 'audit.account_id')
    .select(['figure.unit_id', 'figure.element_id', 'figure.value', 'figure.absence', 'figure.note', 'figure.revision'])
    .select(['audit.at', 'audit.account_id', 'audit.way', 'account.display_name'])
    .where('figure.month', '=', month)
    .where('figure.unit_id', 'in', [...unitIds])
    .execute()
  const sheets = new Map<number, Map<number, StoredFigure>>()
  for (const row of rows) {
    const sheet = sheets.get(row.unit_id) ?? new Map<number, StoredFigure>()
    sheets.set(row.unit_id, sheet)
    sheet.set(row.element_id, {
      ...contentOfRow(row),
      savedAt: row.at,
      savedBy: row.display_name,
      savedById: row.account_id,
      way: row.way as EntryWay | null,
    })
  }
  return sheets
}

type ContentRow = { value: number | null; absence: string | null; note: string | null; revision: number }

function contentOfRow({ value, absence, note, revision }: ContentRow): StoredContent {
  return { value, state: (absence ?? 'reported') as FigureState, note, revision }
}
