/** The life of one cell, and what was done to its sheet, from the audit: who, when, before, after, by which way. */

import type { Reader } from '../../database/tables.ts'
import type { Element } from '../../domain/element.ts'
import type { SheetKey } from '../../recording/sheet.ts'
import type { Events, History } from './contract.ts'
import { adjustmentRevisions, auditOfSheet, sheetRow } from './queries.ts'

const acts = ['submit_sheet', 'return_sheet', 'approve_sheet', 'reopen_sheet', 'request_sheet']

export async function historyOf(db: Reader, key: SheetKey, element: Element): Promise<History> {
  const saves = await auditOfSheet(db, key, ['save_figure', 'discard_figure'], element.id)
  const decisions = await auditOfSheet(db, key, ['return_sheet'])
  const adjustments = await adjustmentRevisions(db, key, element.id)
  return {
    element: element.code,
    name: element.name,
    decimals: element.decimals,
    // By revision, not by time: two requests may be done in another order than they came in, and clocks are set back.
    items: saves
      .flatMap(({ act, revision, at, by, before, after, way }) =>
        act !== 'save_figure' || revision === null
          ? []
          : [{ revision, at, by, before, after, way, adjustment: adjustments.has(revision) }],
      )
      .sort((one, other) => one.revision - other.revision),
    discarded: saves.flatMap(({ act, at, by, before, after }) =>
      act === 'discard_figure' ? [{ at, by, given: after, kept: before }] : [],
    ),
    returns: decisions.flatMap(({ at, by, after }) => {
      const cells = (after?.cells ?? []) as { element: string; reason: string }[]
      return cells.filter((cell) => cell.element === element.code).map(({ reason }) => ({ at, by, reason }))
    }),
  }
}

type Event = Events['items'][number]

export async function eventsOf(db: Reader, key: SheetKey): Promise<Events> {
  const rows = await auditOfSheet(db, key, acts)
  const items = rows.map(({ at, by, act, after }) => ({
    at,
    by,
    act: act.replace('_sheet', '') as Event['act'],
    reason: after?.reason ?? after?.note ?? null,
    until: after?.until ?? null,
  }))
  return { items: [...(await before(db, key, items)), ...items] }
}

/** A sheet that came with the data was handed in and approved before any act was recorded; then the sheet itself knows. */
async function before(db: Reader, key: SheetKey, recorded: readonly Event[]): Promise<Event[]> {
  const sheet = await sheetRow(db, key)
  const known = (act: Event['act'], at: string | null | undefined, by: string | null | undefined): Event[] =>
    at == null || recorded.some((event) => event.act === act)
      ? []
      : [{ act, at, by: by ?? null, reason: null, until: null }]
  return [...known('submit', sheet?.submitted_at, sheet?.submitter), ...known('approve', sheet?.approved_at, null)]
}
