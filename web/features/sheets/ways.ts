/** How an answer came into its cell, as far as the sheet itself can bring it about; imports and records come by other roads. */
import type { HandWay } from '#domain/figure.ts'

export type Way = HandWay
