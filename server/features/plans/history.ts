/** How a plan came to be what it is: its issue and every change since, newest first, as sentences. */

import type { Account } from '../../domain/permission.ts'
import { may } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Site } from '../../http/site.ts'
import type { PlanChangeKind } from '../../planning/changes.ts'
import type { PlanChanges } from './contract.ts'
import { visiblePlan } from './find-plan.ts'
import { headLines, issuedLines } from './head-lines.vi.ts'
import { type TargetNoted, targetLines } from './target-lines.vi.ts'
import { taskLines } from './task-lines.vi.ts'

/** Fails with not_found for a plan that is none, or not for this viewer. */
export async function planHistory(site: Site, viewer: Account, id: number): Promise<PlanChanges> {
  const catalogue = await site.evaluation.catalogue()
  const plan = visiblePlan(catalogue, viewer, id)
  const rows = await site.db
    .selectFrom('plan_change')
    .leftJoin('account', 'account.id', 'plan_change.account_id')
    .selectAll('plan_change')
    .select('account.display_name as by')
    .where('plan_id', '=', plan.id)
    .orderBy('version', 'desc')
    .execute()
  // The document is public; which of a unit's people entered it is not.
  const namesPeople = (['edit_plans', 'see_drafts'] as const).some((action) =>
    may(viewer, action, plan.unitId, catalogue.ancestorsOf),
  )
  return {
    plan: { id: plan.id, title: plan.title, number: plan.number, date: plan.date, version: plan.version },
    items: rows.map((row) => {
      const kind = row.kind as PlanChangeKind
      return {
        version: row.version,
        at: row.at,
        by: namesPeople ? row.by : null,
        kind,
        number: row.number,
        date: row.date,
        reason: row.reason,
        lines: linesOf(catalogue, kind, parsed(row.before), parsed(row.after)),
      }
    }),
  }
}

type Content = Record<string, unknown>

function linesOf(catalogue: Catalogue, kind: PlanChangeKind, before: Content, after: Content): string[] {
  switch (kind) {
    case 'issued':
      return issuedLines(after)
    case 'head':
      return headLines(before, after)
    case 'targets':
      return targetLines(targetsIn(before), targetsIn(after), catalogue.indicatorsByCode)
    case 'task':
      return taskLines(before, after)
  }
}

function targetsIn({ targets }: Content): TargetNoted[] {
  return Array.isArray(targets) ? (targets as TargetNoted[]) : []
}

function parsed(text: string | null): Content {
  return text === null ? {} : (JSON.parse(text) as Content)
}
