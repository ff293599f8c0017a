/** The sample's sheets, figures and one-click accounts as rows. */
import type { RoleAt } from '../server/domain/permission.ts'
import type { SeedSheet, UnitReference } from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

export function sheetRows(seeds: readonly SeedSheet[], ids: UnitIds, elementIds: ReadonlyMap<string, number>) {
  const sheets = seeds.map((seed) => ({
    month: seed.month,
    unit_id: ids.of(seed.unit),
    state: seed.state,
    submitted_at: seed.submittedAt,
    decided_at: seed.decidedAt,
    approved_at: seed.state === 'approved' ? seed.decidedAt : null,
  }))
  const figures = seeds.flatMap((seed) =>
    [...seed.figures].map(([code, { figure, note }]) => ({
      month: seed.month,
      unit_id: ids.of(seed.unit),
      element_id: elementIds.get(code) as number,
      value: figure.state === 'reported' ? figure.value : null,
      absence: figure.state === 'reported' ? null : figure.state,
      note: note ?? null,
      revision: 1,
    })),
  )
  return { sheets, figures }
}

type SeedAccount = {
  username: string
  displayName: string
  roles: readonly { role: RoleAt['role']; unit: UnitReference }[]
}

/** No passwords: these accounts can be entered only by one click, in the sample, from this machine. */
export function accountRows(seeds: readonly SeedAccount[], ids: UnitIds, now: Date) {
  const accounts = seeds.map((seed, index) => ({
    id: `sample-${seed.username}`,
    username: seed.username,
    display_name: seed.displayName,
    password_hash: null,
    disabled: 0,
    one_click: 1,
    // In the order of the list, which decides who stands behind a one-click button.
    created_at: new Date(now.getTime() + index).toISOString(),
  }))
  const roles = seeds.flatMap((seed) =>
    seed.roles.map((one) => ({ account_id: `sample-${seed.username}`, role: one.role, unit_id: ids.of(one.unit) })),
  )
  return { accounts, roles }
}
