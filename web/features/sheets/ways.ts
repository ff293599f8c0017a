/** How an answer came into its cell, as far as the sheet itself can bring it about; imports come by another road. */
import type { EntryWay } from '#domain/figure.ts'

export type Way = Exclude<EntryWay, 'imported' | 'import_undone'>
