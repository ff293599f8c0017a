/**
 * A unit's figures of one month, with the state that says how far they can be trusted,
 * and the status that every number made of them carries.
 */
export const sheetStates = ['draft', 'submitted', 'returned', 'approved', 'reopened'] as const
export type SheetState = (typeof sheetStates)[number]

/** tạm tính, đã nộp, đã duyệt, đã chốt; least trusted first. */
export const dataStatuses = ['provisional', 'submitted', 'approved', 'final'] as const
export type DataStatus = (typeof dataStatuses)[number]

export function statusOfSheet(state: SheetState): DataStatus {
  if (state === 'approved') return 'approved'
  return state === 'submitted' ? 'submitted' : 'provisional'
}

/** The status of a number made of several: that of the least trusted. Undefined where nothing was used. */
export function lowestStatus(statuses: Iterable<DataStatus>): DataStatus | undefined {
  let lowest: DataStatus | undefined
  for (const status of statuses)
    if (lowest === undefined || dataStatuses.indexOf(status) < dataStatuses.indexOf(lowest)) lowest = status
  return lowest
}

/** Whether a clerk may write into a sheet in this state. */
export function isOpen(state: SheetState): boolean {
  return state === 'draft' || state === 'returned' || state === 'reopened'
}
