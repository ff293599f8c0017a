/** How the matrix asks a route: about whatever ids are handed in, and what its answer may tell. */
import type { InjectOptions } from 'fastify'

export type Ids = {
  unit: string
  account: string
  session: string
  token: string
  invitation: string
  /** An import that waits for its commit, and one that was committed. */
  import: string
  committed: string
  /** A plan in force and its task, a draft's task, and a piece of evidence. */
  taskPlan: string
  task: string
  draftTask: string
  evidence: string
  /** A draft of a plan. */
  plan: string
  /** A report that a unit of another province owes. */
  duty: string
  /** A campaign that is a draft, and records of its unit that nobody else may see. */
  campaign: string
  body: string
  initiative: string
  commendation: string
  inspection: string
  /** What was published of a unit of another province. */
  result: string
  /** A scoring round of another province, and a leaf of its scheme. */
  round: string
  node: string
  /** A draft of a set of another province. */
  scheme: string
  /** A survey round whose answers are still coming in. */
  survey: string
  /** Decided by the meeting of another province about a unit below it. */
  action: string
  /** A draft of a meeting's edition, of a unit of another province. */
  edition: string
}

/**
 * `scoped`: what lies out of reach must answer exactly as what does not exist. `public`: about any unit, but never with what
 * is kept back. `named`: refused too, though it may be said that a unit is known but out of reach: every unit's name
 * is public. `own`: about the asker alone. `leaving`: ends one's own sessions, and is
 * asked by strangers only. `door`: at the door, tested there; the matrix only looks for what leaks.
 */
type Kind = 'scoped' | 'named' | 'public' | 'own' | 'leaving' | 'door'

export type Question = { kind: Kind; ask: (ids: Ids) => InjectOptions }

export const get = (kind: Kind, url: (ids: Ids) => string): Question => ({
  kind,
  ask: (ids) => ({ method: 'GET', url: url(ids) }),
})
export const send = (
  kind: Kind,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: (ids: Ids) => string,
  payload?: (ids: Ids) => object,
): Question => ({
  kind,
  ask: (ids) => ({ method, url: url(ids), ...(payload === undefined ? {} : { payload: payload(ids) }) }),
})
