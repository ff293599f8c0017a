/** A task with what surrounds it: its parts, its log, its evidence, and what this person may do. */
import { readSettings } from '../../database/settings.ts'
import type { Reader } from '../../database/tables.ts'
import { type Account, may } from '../../domain/permission.ts'
import { compareNames } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { maySeeProgress, taskItem, unitOfTask } from '../../evaluation/plans/tasks.ts'
import { people } from '../../evaluation/sheets/owners.ts'
import { type Attachment, attachmentsOf } from '../../filing/attachments.ts'
import type { Site } from '../../http/site.ts'
import type { AttachmentItem, TaskWhole } from './contract.ts'
import { logOf, nameOfAccount } from './queries.ts'
import { taskSentences } from './sentences.vi.ts'
import { actsOpen, mayEditContent, mayNameResponsible, type TaskActing, taskSeen, viewOf } from './task-access.ts'

export async function readTask(site: Site, account: Account, id: number, now: Date): Promise<TaskWhole> {
  const view = await viewOf(site, account, now)
  const { task, plan } = taskSeen(view, id)
  const { catalogue, records } = view
  const acting: TaskActing = { site, view, account, now, task, plan, unitId: unitOfTask(catalogue, task) }
  const sees = maySeeProgress(view, task)
  const settings = await readSettings(site.db)
  const whole = task.partOf === null ? undefined : records.tasksById.get(task.partOf)
  const parts = records.tasks.filter((one) => one.partOf === task.id)
  const isDraft = plan.state === 'draft'
  const names = mayNameResponsible(acting)
  return {
    task: taskItem(view, task),
    whole: whole ? taskItem(view, whole) : null,
    parts: parts.map((part) => taskItem(view, part)),
    events: sees
      ? (await logOf(site.db, id)).map((event) => ({ ...event, by: event.by ?? taskSentences.byProgram }))
      : [],
    evidence: sees ? (await attachmentsOf(site.db, 'task', id)).map(attachmentItem) : [],
    responsibleName: sees && task.responsibleId !== null ? await nameOfAccount(site.db, task.responsibleId) : null,
    acts: (records.occurrences.get(id) ?? []).map((occurrence) => ({
      occurrence: occurrence.position,
      acts: actsOpen(acting, occurrence, settings.approverMayBeEnterer),
    })),
    mayEdit: mayEditContent(acting),
    mayRemove: isDraft && mayEditContent(acting) && parts.length === 0,
    needsReason: !isDraft,
    people: names ? (await peopleFor(site.db, catalogue, [plan.unitId, acting.unitId])).map(named) : [],
  }
}

/** Whether somebody may answer for a task: who works for one of its units or for one above. */
export function worksFor(catalogue: Catalogue, person: Account, unitIds: readonly number[]): boolean {
  return unitIds.some((unitId) => may(person, 'see_drafts', unitId, catalogue.ancestorsOf))
}

/** In Vietnamese order of names. */
async function peopleFor(db: Reader, catalogue: Catalogue, unitIds: readonly number[]): Promise<Account[]> {
  const everybody = await people(db)
  return everybody
    .filter((person) => worksFor(catalogue, person, unitIds))
    .sort((a, b) => compareNames(a.displayName, b.displayName))
}

function named({ id, displayName }: Account) {
  return { id, name: displayName }
}

function attachmentItem({ accountId: _, sha256: __, part, ...item }: Attachment): AttachmentItem {
  return { ...item, occurrence: part }
}
