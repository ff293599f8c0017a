/** Sheets as they stood before corrections were kept whole, each with what the migration must make of it. */
import type { Database } from '../../server/database/tables.ts'
import type { SheetState } from '../../server/domain/sheet.ts'

/** In the sample every sheet of that month is approved or waits. */
export const month = '2026-09'
const approvedOn = '2026-10-10'

export type Before = {
  unit: string
  state: SheetState
  /** Null: never approved. */
  approvedOn: string | null
  /** What stands in the sheet: the reason of its last return or reopening. */
  reason: string | null
  reopenings: [day: string, reason: string][]
  /** Corrections, each noted with the sheet's reason at that time. */
  corrections: [day: string, approved: 0 | 1][]
  /** The day on which a rate was committed; undefined: none. */
  rate?: string
  after: {
    reopenReason: string | null
    corrections: [reason: string, approved: 0 | 1][]
    rate: { reason: string | null; approved: 0 | 1 } | null
  }
}

const twice: Before['reopenings'] = [
  ['2026-11-01', 'Lần một'],
  ['2026-11-10', 'Lần hai'],
]
const nothing = { reopenings: [], corrections: [] }

export const histories: Record<string, Before> = {
  'a sheet returned over its second reopening': {
    unit: 'MH02',
    state: 'returned',
    approvedOn,
    reason: 'Làm ẩu',
    reopenings: twice,
    corrections: [
      ['2026-11-02', 1],
      ['2026-11-10', 0],
      ['2026-11-12', 0],
    ],
    rate: '2026-11-12',
    after: {
      reopenReason: 'Lần hai',
      corrections: [
        ['Lần một', 1],
        ['Lần hai', 0],
        ['Lần hai', 0],
      ],
      rate: { reason: 'Lần hai', approved: 0 },
    },
  },
  'a sheet that is open again, with a rate from then': {
    unit: 'MH09',
    state: 'reopened',
    approvedOn,
    reason: 'Lần hai',
    reopenings: twice,
    corrections: [['2026-11-11', 0]],
    rate: '2026-11-11',
    after: { reopenReason: 'Lần hai', corrections: [['Lần hai', 0]], rate: { reason: 'Lần hai', approved: 0 } },
  },
  'a sheet handed in again, with a rate from before its approval': {
    unit: 'MH11',
    state: 'submitted',
    approvedOn,
    reason: null,
    reopenings: [['2026-11-01', 'Thiếu số']],
    corrections: [['2026-11-02', 0]],
    rate: '2026-10-01',
    after: { reopenReason: 'Thiếu số', corrections: [['Thiếu số', 0]], rate: { reason: null, approved: 1 } },
  },
  'a sheet approved again, with a rate of the same moment': {
    unit: 'MH15',
    state: 'approved',
    approvedOn: '2026-11-12',
    reason: null,
    reopenings: [['2026-11-01', 'Thiếu số']],
    corrections: [['2026-11-02', 1]],
    rate: '2026-11-12',
    after: { reopenReason: null, corrections: [['Thiếu số', 1]], rate: { reason: null, approved: 1 } },
  },
  'a draft given more days, with a rate': {
    unit: 'MH18',
    state: 'reopened',
    approvedOn: null,
    reason: 'Mất điện',
    reopenings: [['2026-11-01', 'Mất điện']],
    corrections: [],
    rate: '2026-11-02',
    after: { reopenReason: 'Mất điện', corrections: [], rate: { reason: null, approved: 0 } },
  },
  'a sheet returned that never was approved': {
    unit: 'MH20',
    state: 'returned',
    approvedOn: null,
    reason: 'Xem lại',
    ...nothing,
    rate: '2026-10-20',
    after: { reopenReason: null, corrections: [], rate: { reason: null, approved: 0 } },
  },
  'a sheet open again of whose reopening nothing is known any more': {
    unit: 'MH25',
    state: 'reopened',
    approvedOn,
    reason: 'Cũ',
    ...nothing,
    rate: '2026-11-02',
    after: { reopenReason: null, corrections: [], rate: { reason: '', approved: 0 } },
  },
  'a sheet approved and left alone': {
    unit: 'MH28',
    state: 'approved',
    approvedOn,
    reason: null,
    ...nothing,
    after: { reopenReason: null, corrections: [], rate: null },
  },
}

/** Writes it as the program of that time left it; the month's ratings are gone, so that a rate is told. */
export async function writeHistory(db: Database, unit_id: number, history: Before): Promise<void> {
  const key = { month, unit_id }
  const at = (day: string) => `${day}T00:00:00.000Z`
  const { numUpdatedRows } = await db
    .updateTable('sheet')
    .set({ state: history.state, reason: history.reason })
    .set({ approved_at: history.approvedOn === null ? null : at(history.approvedOn) })
    .where('month', '=', month)
    .where('unit_id', '=', unit_id)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Error(`no sheet of ${history.unit}`)
  for (const [day, reason] of history.reopenings) {
    const after = JSON.stringify({ state: 'reopened', reason, until: '2026-11-25' })
    const id = `${at(day)} ${history.unit}`
    await db
      .insertInto('audit')
      // From before the record was sealed.
      .values({ ...key, id, at: at(day), account_id: 'sample-duyet-so-noi-vu', act: 'reopen_sheet', after } as never)
      .execute()
  }
  const element = await db.selectFrom('element').select('id').where('code', '=', 'petitions_due').executeTakeFirst()
  for (const [index, [day, approved]] of history.corrections.entries())
    await db
      .insertInto('adjustment')
      .values({
        ...key,
        element_id: element?.id ?? 0,
        account_id: 'sample-tong-hop',
        revision: index + 2,
        at: at(day),
        reason: history.reason ?? 'Sai lý do',
        before_value: 1,
        approved,
      })
      .execute()
  if (history.rate !== undefined) await writeRate(db, unit_id, history.unit, at(history.rate))
}

async function writeRate(db: Database, unit_id: number, code: string, committed_at: string): Promise<void> {
  const id = `import-${code}`
  const file = {
    id,
    account_id: 'sample-tong-hop',
    unit_id,
    file_name: 'x',
    file_hash: 'x',
    options: JSON.stringify({ asked: { unit: 'MH' }, counts: {} }),
    answer: JSON.stringify({ changes: [], rates: [] }),
  }
  await db
    .insertInto('import_file')
    .values({ ...file, state: 'committed', created_at: '2026-09-30T00:00:00.000Z', committed_at })
    .execute()
  await db
    .insertInto('typed_rate')
    .values({ month, unit_id, indicator: 'satisfaction', value: 125, decimals: 1, import_id: id })
    .execute()
  await db
    .deleteFrom('figure')
    .where('month', '=', month)
    .where('unit_id', '=', unit_id)
    .where('element_id', 'in', (from) => from.selectFrom('element').select('id').where('code', 'like', 'ratings_%'))
    .execute()
}
