import { describe, expect, test } from 'vitest'
import { type Account, type Action, may, maySeeFigures } from '#domain/permission.ts'
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
      administer: ['city', 'wardOfHuy', 'wardOfMai'],
    },
  ],
  [ba, { see_drafts: [], enter_figures: [], approve_sheets: [], reopen_sheets: [], assign_owners: [], administer: [] }],
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
