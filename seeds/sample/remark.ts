import type { Figure } from '../../server/domain/figure.ts'

/** What a unit wrote beside a cell, and the state that it holds where that is not a number. */
export type Remark = { note: string; state?: Exclude<Figure['state'], 'reported'> }
