/** SQL of the record of acts: one page of rows within a reader's reach, newest first. Nothing here can write. */
import type { Reader } from '../../database/tables.ts'

/** Which rows a reader may see at all. */
export type Reach = {
  /** Units that one administers: every act there. */
  administered: readonly number[]
  /** Units whose drafts one may see: the acts on their sheets, which are these. */
  drafts: readonly number[]
  sheetActs: readonly string[]
  /** Acts bound to no unit (a sign-in), where the person who acted has a role at an administered unit. */
  withoutUnit: boolean
}

export type AuditFilter = {
  month?: string | undefined
  account?: string | undefined
  act?: string | undefined
  /** Instants: from included, until excluded. */
  from?: string | undefined
  until?: string | undefined
  before?: string | undefined
}

export type AuditRow = {
  id: string
  at: string
  accountId: string | null
  by: string | null
  act: string
  month: string | null
  unitId: number | null
  elementId: number | null
  before: string | null
  after: string | null
  way: string | null
  /** The state of the sheet as it now is, where the act was on one. */
  sheetState: string | null
}

export async function auditRows(db: Reader, reach: Reach, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  const { administered, drafts } = reach
  if (administered.length === 0 && drafts.length === 0) return []
  let query = db
    .selectFrom('audit')
    .leftJoin('account', 'account.id', 'audit.account_id')
    .leftJoin('sheet', (join) =>
      join.onRef('sheet.month', '=', 'audit.month').onRef('sheet.unit_id', '=', 'audit.unit_id'),
    )
    .selectAll('audit')
    .select(['account.display_name', 'sheet.state'])
    .where((is) => {
      const ways = []
      if (administered.length > 0) {
        ways.push(is('audit.unit_id', 'in', administered))
        const people = is.selectFrom('account_role').select('account_id').where('unit_id', 'in', administered)
        if (reach.withoutUnit)
          ways.push(is.and([is('audit.unit_id', 'is', null), is('audit.account_id', 'in', people)]))
      }
      if (drafts.length > 0)
        ways.push(is.and([is('audit.unit_id', 'in', drafts), is('audit.act', 'in', reach.sheetActs)]))
      return is.or(ways)
    })
  if (filter.month !== undefined) query = query.where('audit.month', '=', filter.month)
  if (filter.account !== undefined) query = query.where('audit.account_id', '=', filter.account)
  if (filter.act !== undefined) query = query.where('audit.act', '=', filter.act)
  if (filter.from !== undefined) query = query.where('audit.at', '>=', filter.from)
  if (filter.until !== undefined) query = query.where('audit.at', '<', filter.until)
  if (filter.before !== undefined) query = query.where('audit.id', '<', filter.before)
  const rows = await query.orderBy('audit.id', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    accountId: row.account_id,
    by: row.display_name,
    act: row.act,
    month: row.month,
    unitId: row.unit_id,
    elementId: row.element_id,
    before: row.before,
    after: row.after,
    way: row.way,
    sheetState: row.state,
  }))
}
