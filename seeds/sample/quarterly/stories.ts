/** What the quarterly counts of the sample are there to show; the rest of them follows from strength and chance. */
import type { Quarter } from '../../../server/domain/period.ts'
import { codes } from '../units.ts'

/** Phường Sao Hôm, second in online payment, leaves nothing undone: every task in time, every service provided. */
export function isBestOfAll(code: string): boolean {
  return code === codes.saoHom
}

/** Phường Hạ Vàng does 31 of the 33 tasks of its plan in time in the third quarter of 2026: 93,9% where 100% are asked. */
export function fixedPlanTasks(code: string, quarter: Quarter): { due: number; done: number } | undefined {
  return code === codes.haVang && quarter === '2026-Q3' ? { due: 33, done: 31 } : undefined
}
