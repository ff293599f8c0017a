/** A small model of what may become of an occurrence, written apart from the program: by whom, from where, to where. */

export type Actor = 'own clerk' | 'approver' | 'leader' | 'administrator' | 'other clerk'
export type Name = 'progress' | 'report' | 'approve' | 'return' | 'reopen' | 'drop' | 'resume' | 'extend'

export type Step = {
  actor: Actor
  name: Name
  position: number
  /** How far behind the page is. */
  lag: number
  percent: number
  /** Days from today on which it was done, and from the due day to which it is put off. */
  done: number
  later: number
  reason: string
}

export type Row = {
  task_id: number
  position: number
  planned_due: string
  due: string
  state: string
  percent: number
  reported_on: string | null
  reported_by: string | null
  decided_at: string | null
  decided_by: string | null
  reason: string | null
  revision: number
}

/** One occurrence, and the percentage last told before it was reported. */
export type Modelled = { row: Row; told: number }

export type Outcome = { status: number; isPlanChanged: boolean }

const mayDo: Record<Name, Actor[]> = {
  progress: ['own clerk', 'approver'],
  report: ['own clerk', 'approver'],
  approve: ['approver', 'leader'],
  return: ['approver', 'leader'],
  reopen: ['approver', 'leader'],
  drop: ['approver', 'administrator'],
  resume: ['approver', 'administrator'],
  extend: ['approver', 'administrator'],
}
const open = ['not_started', 'in_progress']
const comesFrom: Record<Name, string[]> = {
  progress: open,
  report: open,
  approve: ['waiting'],
  return: ['waiting'],
  reopen: ['done'],
  drop: open,
  resume: ['dropped'],
  extend: open,
}

export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Does the step, or refuses it with a status and leaves everything as it is. */
export function perform(modelled: Modelled, step: Step, account: string, at: string, today: string): Outcome {
  const { row } = modelled
  const refused = (status: number): Outcome => ({ status, isPlanChanged: false })
  if (step.actor === 'other clerk') return refused(404)
  if (!mayDo[step.name].includes(step.actor)) return refused(403)
  if (step.lag !== 0) return refused(412)
  if (!comesFrom[step.name].includes(row.state)) return refused(409)
  const decided = { decided_at: at, decided_by: account }
  const change = (values: Partial<Row>) => Object.assign(row, values, { revision: row.revision + 1 })
  switch (step.name) {
    case 'progress':
      modelled.told = step.percent
      change({ state: 'in_progress', percent: step.percent })
      break
    case 'report': {
      const on = later(today, step.done)
      if (on > today || on < '2026-01-01') return refused(422)
      change({ state: 'waiting', percent: 100, reported_on: on, reported_by: account, reason: null })
      break
    }
    case 'approve':
      if (row.reported_by === account) return refused(403)
      change({ state: 'done', percent: 100, reason: null, ...decided })
      break
    case 'return':
    case 'reopen':
      change({
        state: 'in_progress',
        percent: modelled.told,
        reported_on: null,
        reported_by: null,
        reason: step.reason,
        ...decided,
      })
      break
    case 'drop':
      change({ state: 'dropped', reason: step.reason, ...decided })
      return { status: 200, isPlanChanged: true }
    case 'resume':
      change({ state: 'in_progress', reason: step.reason, ...decided })
      return { status: 200, isPlanChanged: true }
    case 'extend': {
      const due = later(row.due, step.later)
      const last = later(row.due > today ? row.due : today, 731)
      if (due <= row.due || due > last) return refused(422)
      change({ due, reason: step.reason })
      return { status: 200, isPlanChanged: true }
    }
  }
  return { status: 200, isPlanChanged: false }
}
