/** What a column is taken for, as one word of a list to choose from, and why it was taken for that. */
import type { ColumnUnderstood, ImportOptions } from '#contract/imports'
import { type ColumnRole, columnRoles } from '#domain/import-table.ts'

export type HeadMeaning = NonNullable<ImportOptions['mapping']>[number]
export type Meaning = Pick<HeadMeaning, 'role' | 'element' | 'indicator'>

/** "unit", "figure" (the row says what is counted), "figure:dossiers_due", "rate:online_payment". */
export function meaningWord({ role, element, indicator }: Meaning): string {
  if (role === 'figure' && element !== null) return `figure:${element}`
  return role === 'rate' ? `rate:${indicator ?? ''}` : role
}

/** The way back; an unknown word is a column that is left out. */
export function meaningOf(word: string): Meaning {
  const [name, code = null] = word.split(':')
  const role: ColumnRole = columnRoles.find((known) => known === name) ?? 'ignored'
  return { role, element: role === 'figure' ? code : null, indicator: role === 'rate' ? code : null }
}

export const whys = ['chosen', 'remembered', 'code', 'name', 'similar', 'no_figures', 'unknown'] as const
export type Why = (typeof whys)[number]

type Judged = Pick<ColumnUnderstood, 'key' | 'title' | 'role' | 'element' | 'indicator' | 'sure'>

/** `chosen`: the heads that the person has spoken of; `remembered`: the whole mapping is that of an earlier import. */
export function whyOf(column: Judged, remembered: boolean, chosen: ReadonlySet<string>): Why {
  if (chosen.has(column.key)) return 'chosen'
  if (remembered) return 'remembered'
  if (column.role === 'ignored') return column.sure ? 'no_figures' : 'unknown'
  if (!column.sure) return 'similar'
  const title = column.title.trim().toLowerCase()
  const isCode = column.role === 'unit_code' || [column.element, column.indicator].includes(title)
  return isCode ? 'code' : 'name'
}
