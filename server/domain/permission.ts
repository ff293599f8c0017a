/**
 * Who may do what. Default is no. A role is bound to a unit and reaches the units below it;
 * an administrator without a further role sees no unapproved figures.
 */
export const roles = ['clerk', 'approver', 'leader', 'administrator'] as const
export type Role = (typeof roles)[number]

export type RoleAt = { role: Role; unitId: number }

export type Account = { id: string; displayName: string; roles: RoleAt[] }

/** Looks up the chain of units above a unit, nearest first, without the unit itself. */
export type AncestorsOf = (unitId: number) => readonly number[]

/**
 * What a role may allow. `administer` is accounts, deadlines and settings; it opens no figures. Drafts of plans are edited by
 * everybody who works for the unit; putting one in force, and changing one that is, is for those who answer for it.
 */
export const actions = [
  'see_drafts',
  'enter_figures',
  'approve_sheets',
  'reopen_sheets',
  'assign_owners',
  'edit_plans',
  'issue_plans',
  'report_tasks',
  'approve_tasks',
  'edit_schemes',
  'keep_results',
  'score_own',
  'appraise_scores',
  'decide_scores',
  'run_surveys',
  'prepare_meetings',
  'decide_actions',
  'administer',
] as const
export type Action = (typeof actions)[number]

const rolesFor: Record<Action, readonly Role[]> = {
  see_drafts: ['clerk', 'approver', 'leader'],
  enter_figures: ['clerk'],
  approve_sheets: ['approver'],
  reopen_sheets: ['approver', 'administrator'],
  assign_owners: ['approver', 'administrator'],
  edit_plans: ['clerk', 'approver', 'administrator'],
  issue_plans: ['approver', 'administrator'],
  report_tasks: ['clerk', 'approver'],
  approve_tasks: ['approver', 'leader'],
  edit_schemes: ['approver', 'administrator'],
  keep_results: ['approver', 'administrator'],
  score_own: ['clerk', 'approver'],
  appraise_scores: ['approver'],
  decide_scores: ['leader'],
  run_surveys: ['clerk', 'approver'],
  prepare_meetings: ['clerk', 'approver'],
  decide_actions: ['clerk', 'approver', 'leader'],
  administer: ['administrator'],
}

/** Whether any role of the account allows the action, wherever it is bound. */
export function mayAnywhere(account: Account, action: Action): boolean {
  return account.roles.some(({ role }) => rolesFor[action].includes(role))
}

/** Whether an account may act on a unit: one of its roles allows the action, at that unit or at one above it. */
export function may(account: Account, action: Action, unitId: number, ancestorsOf: AncestorsOf): boolean {
  const reach = new Set([unitId, ...ancestorsOf(unitId)])
  return account.roles.some(({ role, unitId: at }) => rolesFor[action].includes(role) && reach.has(at))
}

/**
 * Whether an administrator may change a person: every role of theirs lies within the administrator's reach.
 * One role outside it is enough for no: whoever can reset a password can enter as that person.
 */
export function mayManage(account: Account, roles: readonly RoleAt[], ancestorsOf: AncestorsOf): boolean {
  return roles.every(({ unitId }) => may(account, 'administer', unitId, ancestorsOf))
}

/** Those whose word changes what others have entered: a site may ask a second factor of them. */
export function isTrusted(roles: readonly RoleAt[]): boolean {
  return roles.some(({ role }) => role === 'approver' || role === 'administrator')
}

/**
 * Whether figures of a unit may be shown to an account: approved ones to everyone who has signed in,
 * others only within the reach of one's own role.
 */
export function maySeeFigures(account: Account, unitId: number, approved: boolean, ancestorsOf: AncestorsOf): boolean {
  return approved || may(account, 'see_drafts', unitId, ancestorsOf)
}
