/** What each reader gives back; the line that says which edition it is of is looked for afterwards, in all alike. */
import type { EditionReading } from '#domain/verification.ts'

export type ReadFile = Omit<EditionReading, 'stamp'>
