/** What the columns of a plan's table may mean when it comes from a spreadsheet. */
export const planColumns = [
  'order',
  'field',
  'name',
  'product',
  'lead',
  'partners',
  'deadline',
  'indicator',
  'summary',
  'value',
  'quarter_1',
  'quarter_2',
  'quarter_3',
  'quarter_4',
  'applies_to',
  'period',
  'clause',
  'note',
  'ignored',
] as const
export type PlanColumn = (typeof planColumns)[number]

export const planTableKinds = ['targets', 'tasks'] as const
export type PlanTableKind = (typeof planTableKinds)[number]

const quarters = ['quarter_1', 'quarter_2', 'quarter_3', 'quarter_4'] as const

/** What a column of each kind of table can mean. */
export const columnsOfTable: Record<PlanTableKind, readonly PlanColumn[]> = {
  tasks: ['order', 'field', 'name', 'product', 'lead', 'partners', 'deadline', 'clause', 'note', 'ignored'],
  targets: ['order', 'indicator', 'summary', 'value', ...quarters, 'applies_to', 'period', 'clause', 'note', 'ignored'],
}
