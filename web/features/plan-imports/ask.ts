/** Reads a file for a plan, and saves what was taken from it. */
import type { PlanReading, PlanReadingOptions } from '#contract/plans'
import type { PlanTableKind } from '#domain/plan-table.ts'
import { request } from '../../api.ts'
import { type Sending, sendForm } from '../../send-form.ts'

export function readFile(
  plan: number,
  file: File,
  options: PlanReadingOptions,
  sending: Sending,
): Promise<PlanReading> {
  const form = new FormData()
  form.append('options', JSON.stringify(options))
  form.append('file', file, file.name)
  return sendForm(`/api/plans/${plan}/reading`, form, sending)
}

export type Change = { reason: string; number: string | null; date: string | null }

type Saved = { account: string | undefined; change?: Change | undefined; revision: number; lines: readonly unknown[] }

/** All or nothing. Tasks are added by their own road, which knows no revision of the plan. */
export function saveLines(plan: number, kind: PlanTableKind, { lines, revision, ...own }: Saved): Promise<unknown> {
  const body = kind === 'targets' ? { ...own, revision, targets: lines } : { ...own, tasks: lines }
  return request('POST', `/api/plans/${plan}/${kind}`, { body })
}
