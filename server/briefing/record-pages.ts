/** What is kept beside the figures: tasks of plans, published indices, and what earlier meetings decided. */
import { numberColumn, textColumn, wrappedColumn } from '../charting/columns.ts'
import type { PartsChart } from '../domain/chart.ts'
import type { EditionPage } from '../domain/edition.ts'
import { formatInteger } from '../domain/measure.ts'
import { type ActionStanding, actionDaysLate, actionStanding, type MeetingAction } from '../domain/meeting-action.ts'
import { yearOf } from '../domain/period.ts'
import { assessmentWords, capitalised, dateName, periodShort } from '../domain/wording.vi.ts'
import type { Desk } from './desk.ts'
import { labelOf, listFrame, page, tableOf } from './page.ts'
import { actionsSentence, dueWords, tasksSentence } from './sentences.vi.ts'
import { actionStateWords, heads, questions, sources, subtitles, taskParts, taskWords, titles } from './words.vi.ts'

export function tasksPage(desk: Desk): EditionPage {
  const { total, units } = desk.tasks
  const title = tasksLead(desk)
  const frame = listFrame(desk, title.replace(/\.$/, ''), subtitles.lateTasks(dayOf(desk)), sources.plans)
  const counted =
    desk.units.length > 0 ? units : desk.tasks.leads.map(({ lead, ...counts }) => ({ unit: { name: lead }, ...counts }))
  const rows = counted.filter((row) => row.done + row.waiting + row.open > 0)
  const chart: PartsChart = {
    kind: 'parts',
    frame,
    rowHead: desk.units.length > 0 ? heads.unit : heads.lead,
    parts: [...taskParts],
    rows: rows.map(({ unit, done, waiting, overdue, open }) => ({
      name: unit.name,
      counts: [done, waiting, overdue, open - overdue],
      shown: `${formatInteger(done)}/${formatInteger(done + waiting + open)}`,
    })),
  }
  const table = tableOf(
    frame,
    heads.task,
    [textColumn(chart.rowHead), ...chart.parts.map(({ name }) => numberColumn(name))],
    chart.rows.map((row) => [row.name, ...row.counts]),
  )
  const isEmpty = total.done + total.waiting + total.open === 0
  return page('tasks', questions.tasks, frame, { chart: isEmpty ? null : chart, table: isEmpty ? null : table })
}

export function tasksLead(desk: Desk): string {
  return tasksSentence(taskWords.lead(yearOf(desk.period)), desk.tasks.total)
}

export function lateTasksPage(desk: Desk): EditionPage {
  const { late, left, total } = desk.tasks
  const frame = listFrame(desk, titles.lateTasks(total.overdue), subtitles.lateTasks(dayOf(desk)), sources.plans)
  const table = tableOf(
    frame,
    titles.lateTasks(total.overdue),
    [
      textColumn(heads.unit),
      wrappedColumn(heads.task, 44),
      wrappedColumn(heads.lead, 24),
      textColumn(heads.due),
      numberColumn(heads.late),
      wrappedColumn(heads.clause, 22),
    ],
    late.map(({ task, occurrence, daysLate }) => {
      const due = task.occurrences.find(({ position }) => position === occurrence)?.due ?? null
      return [
        task.leadUnit?.name ?? task.unit.name,
        task.name,
        task.lead ?? '',
        due === null ? '' : dateName(due),
        daysLate,
        [task.plan.number, task.clause].filter(Boolean).join(', '),
      ]
    }),
  )
  return page('late_tasks', questions.lateTasks, frame, {
    table: late.length === 0 ? null : table,
    lines: left > 0 ? [taskWords.left(left)] : [],
  })
}

/** Of each index the latest that was published; a target of a plan beside it. */
export function indicesPage(desk: Desk): EditionPage {
  const known = desk.indices.items.flatMap(({ latest, ...item }) => (latest === null ? [] : [{ ...item, latest }]))
  const frame = listFrame(desk, titles.indices(known.length), subtitles.indices, sources.published)
  const table = tableOf(
    frame,
    heads.index,
    [
      textColumn(heads.index),
      textColumn(heads.period),
      { name: heads.result, kind: 'number', decimals: 2 },
      textColumn(heads.place),
      textColumn(heads.movement),
      textColumn(heads.target),
      textColumn(heads.assessment),
    ],
    known.map(({ index, latest, targets: [target] }) => [
      index.shortName,
      periodShort(latest.period),
      latest.value,
      latest.placeShown,
      latest.movementShown,
      target === undefined ? '' : `${target.shown} (${target.year})`,
      target === undefined ? '' : assessmentWords[target.assessment],
    ]),
  )
  return page('indices', questions.indices, frame, {
    table: known.length === 0 ? null : table,
    notes: known.map(({ index, latest }) => `${index.name}: ${latest.source.text}`).join('\n'),
  })
}

export function actionsPage(desk: Desk): EditionPage {
  const today = desk.facts.today
  const standings = desk.actions.map((action) => actionStanding(action, today))
  const frame = listFrame(
    desk,
    actionsLead(standings).replace(/\.$/, ''),
    subtitles.actions(dayOf(desk)),
    sources.meetings,
  )
  const hasUnits = desk.units.length > 0
  const table = tableOf(
    frame,
    heads.action,
    [
      wrappedColumn(heads.action, 40),
      ...(hasUnits ? [textColumn(heads.unit)] : []),
      wrappedColumn(heads.owner, 26),
      wrappedColumn(heads.due, 18),
      textColumn(heads.state),
      wrappedColumn(heads.outcome, 34),
    ],
    desk.actions.map((action, index) => [
      action.issue,
      ...(hasUnits ? [nameOfUnit(desk, action)] : []),
      action.owner,
      dueWords(action.due, actionDaysLate(action, today)),
      actionStateWords[standings[index] as ActionStanding],
      action.result,
    ]),
  )
  return page('actions', questions.actions, frame, { table: desk.actions.length === 0 ? null : table })
}

export function actionsLead(standings: readonly ActionStanding[]): string {
  const count = (wanted: ActionStanding) => standings.filter((one) => one === wanted).length
  return actionsSentence({ done: count('done'), dropped: count('dropped'), late: count('late'), open: count('open') })
}

function nameOfUnit({ facts, unit }: Desk, { forUnitId }: MeetingAction): string {
  const other = facts.catalogue.unitsById.get(forUnitId)
  return other === undefined || other.id === unit.id ? capitalised(labelOf(unit)) : other.name
}

export function dayOf({ facts }: Desk): string {
  return dateName(facts.today)
}
