import { describe, expect, test } from 'vitest'
import {
  type Account,
  type Action,
  actions,
  isTrusted,
  may,
  mayManage,
  maySeeFigures,
  type Role,
  type RoleAt,
} from '#domain/permission.ts'
import {
  an,
  ancestorsOf,
  ba,
  city,
  duc,
  huy,
  lan,
  mai,
  otherCity,
  thu,
  wardElsewhere,
  wardOfHuy,
  wardOfMai,
} from './people.ts'

const places = { city, wardOfHuy, wardOfMai, otherCity, wardElsewhere }
type Place = keyof typeof places

/** Where each person may do each thing; everywhere else the answer is no. */
const rights: [Account, Record<Action, Place[]>][] = [
  [
    lan,
    {
      see_drafts: ['city', 'wardOfHuy', 'wardOfMai'],
      enter_figures: [],
      approve_sheets: [],
      reopen_sheets: [],
      assign_owners: [],
      edit_plans: [],
      issue_plans: [],
      report_tasks: [],
      run_surveys: [],
      prepare_meetings: [],
      decide_actions: ['city', 'wardOfHuy', 'wardOfMai'],
      approve_tasks: ['city', 'wardOfHuy', 'wardOfMai'],
      edit_schemes: [],
      keep_results: [],
      score_own: [],
      appraise_scores: [],
      decide_scores: ['city', 'wardOfHuy', 'wardOfMai'],
      administer: [],
    },
  ],
  [
    huy,
    {
      see_drafts: ['wardOfHuy'],
      enter_figures: ['wardOfHuy'],
      approve_sheets: [],
      reopen_sheets: [],
      assign_owners: [],
      edit_plans: ['wardOfHuy'],
      issue_plans: [],
      report_tasks: ['wardOfHuy'],
      run_surveys: ['wardOfHuy'],
      prepare_meetings: ['wardOfHuy'],
      decide_actions: ['wardOfHuy'],
      approve_tasks: [],
      edit_schemes: [],
      keep_results: [],
      score_own: ['wardOfHuy'],
      appraise_scores: [],
      decide_scores: [],
      administer: [],
    },
  ],
  [
    mai,
    {
      see_drafts: ['wardOfMai'],
      enter_figures: ['wardOfMai'],
      approve_sheets: [],
      reopen_sheets: [],
      assign_owners: [],
      edit_plans: ['wardOfMai'],
      issue_plans: [],
      report_tasks: ['wardOfMai'],
      run_surveys: ['wardOfMai'],
      prepare_meetings: ['wardOfMai'],
      decide_actions: ['wardOfMai'],
      approve_tasks: [],
      edit_schemes: [],
      keep_results: [],
      score_own: ['wardOfMai'],
      appraise_scores: [],
      decide_scores: [],
      administer: [],
    },
  ],
  [
    duc,
    {
      see_drafts: ['wardOfHuy'],
      enter_figures: [],
      approve_sheets: ['wardOfHuy'],
      reopen_sheets: ['wardOfHuy'],
      assign_owners: ['wardOfHuy'],
      edit_plans: ['wardOfHuy'],
      issue_plans: ['wardOfHuy'],
      report_tasks: ['wardOfHuy'],
      run_surveys: ['wardOfHuy'],
      prepare_meetings: ['wardOfHuy'],
      decide_actions: ['wardOfHuy'],
      approve_tasks: ['wardOfHuy'],
      edit_schemes: ['wardOfHuy'],
      keep_results: ['wardOfHuy'],
      score_own: ['wardOfHuy'],
      appraise_scores: ['wardOfHuy'],
      decide_scores: [],
      administer: [],
    },
  ],
  [
    an,
    {
      see_drafts: [],
      enter_figures: [],
      approve_sheets: [],
      reopen_sheets: ['city', 'wardOfHuy', 'wardOfMai'],
      assign_owners: ['city', 'wardOfHuy', 'wardOfMai'],
      edit_plans: ['city', 'wardOfHuy', 'wardOfMai'],
      issue_plans: ['city', 'wardOfHuy', 'wardOfMai'],
      report_tasks: [],
      run_surveys: [],
      prepare_meetings: [],
      decide_actions: [],
      approve_tasks: [],
      edit_schemes: ['city', 'wardOfHuy', 'wardOfMai'],
      keep_results: ['city', 'wardOfHuy', 'wardOfMai'],
      score_own: [],
      appraise_scores: [],
      decide_scores: [],
      administer: ['city', 'wardOfHuy', 'wardOfMai'],
    },
  ],
  [
    thu,
    {
      see_drafts: ['wardOfMai'],
      enter_figures: ['wardOfMai'],
      approve_sheets: [],
      reopen_sheets: ['city', 'wardOfHuy', 'wardOfMai'],
      assign_owners: ['city', 'wardOfHuy', 'wardOfMai'],
      edit_plans: ['city', 'wardOfHuy', 'wardOfMai'],
      issue_plans: ['city', 'wardOfHuy', 'wardOfMai'],
      report_tasks: ['wardOfMai'],
      run_surveys: ['wardOfMai'],
      prepare_meetings: ['wardOfMai'],
      decide_actions: ['wardOfMai'],
      approve_tasks: [],
      edit_schemes: ['city', 'wardOfHuy', 'wardOfMai'],
      keep_results: ['city', 'wardOfHuy', 'wardOfMai'],
      score_own: ['wardOfMai'],
      appraise_scores: [],
      decide_scores: [],
      administer: ['city', 'wardOfHuy', 'wardOfMai'],
    },
  ],
  [ba, Object.fromEntries(actions.map((action) => [action, [] as Place[]])) as Record<Action, Place[]>],
]

const rows = rights.flatMap(([account, allowed]) =>
  (Object.entries(allowed) as [Action, Place[]][]).map(([action, where]) => ({ account, action, where })),
)

test.each(rows)('$account.displayName may $action at $where and nowhere else', ({ account, action, where }) => {
  for (const place of Object.keys(places) as Place[])
    expect(may(account, action, places[place], ancestorsOf), place).toBe(where.includes(place))
})

describe('figures', () => {
  test('approved ones are for everyone who has signed in', () => {
    for (const [account] of rights)
      for (const place of Object.values(places)) expect(maySeeFigures(account, place, true, ancestorsOf)).toBe(true)
  })

  test.each([
    ['Lan sees the drafts of her wards', lan, wardOfHuy, true],
    ['Lan sees no drafts of another city', lan, wardElsewhere, false],
    ['Huy sees his own drafts', huy, wardOfHuy, true],
    ['Huy sees none of Mai’s', huy, wardOfMai, false],
    ['Huy sees none of the city’s', huy, city, false],
    ['Mai sees none of Huy’s', mai, wardOfHuy, false],
    ['An, who administers only, sees none', an, wardOfHuy, false],
    ['Thu, who also enters for a ward, sees that ward’s', thu, wardOfMai, true],
    ['Thu sees no other ward’s', thu, wardOfHuy, false],
    ['Ba, who has left, sees none', ba, wardOfHuy, false],
  ])('%s', (_name, account, unitId, seen) => {
    expect(maySeeFigures(account, unitId, false, ancestorsOf)).toBe(seen)
  })
})

describe('an administrator', () => {
  const at = (role: Role, unitId: number) => ({ role, unitId })
  const ofCity: Account = { id: 'c', displayName: 'c', roles: [at('administrator', city)] }
  const ofWard: Account = { id: 'w', displayName: 'w', roles: [at('administrator', wardOfHuy)] }

  test.each<[string, Account, RoleAt[], boolean]>([
    ['the city manages a clerk of its ward', ofCity, [at('clerk', wardOfHuy)], true],
    ['the city manages its own administrator', ofCity, [at('administrator', city)], true],
    ['the ward manages its own people', ofWard, [at('clerk', wardOfHuy), at('leader', wardOfHuy)], true],
    ['the ward does not manage the city’s', ofWard, [at('leader', city)], false],
    ['one role elsewhere is enough for no', ofWard, [at('clerk', wardOfHuy), at('clerk', wardOfMai)], false],
    ['another city is out of reach', ofCity, [at('clerk', wardElsewhere)], false],
    ['a leader manages nobody', lan, [at('clerk', wardOfHuy)], false],
  ])('%s', (_name, account, roles, expected) => {
    expect(mayManage(account, roles, ancestorsOf)).toBe(expected)
  })
})

test.each<[Role[], boolean]>([
  [['clerk'], false],
  [['leader'], false],
  [['clerk', 'approver'], true],
  [['administrator'], true],
  [[], false],
])('of those who are %s a second factor may be asked: %s', (held, expected) => {
  expect(isTrusted(held.map((role) => ({ role, unitId: city })))).toBe(expected)
})
