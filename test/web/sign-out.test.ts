/** What a person would lose by signing out, told also by sheets that are open where the browser keeps nothing. */
import { expect, it } from 'vitest'
import { announceSheet, losableOf } from '../../web/unsent/open-sheets.ts'

const late = { account: 'lan', unit: '90001', month: '2026-09', element: 'late', unitLabel: 'phường Mưa Ngâu' }

const opened = (unsaved: (typeof late)[]) =>
  announceSheet({ send: () => Promise.resolve(), unsaved: () => unsaved, abandon: () => {} })

it('is what the open sheets hold, although this browser keeps nothing', async () => {
  const withdraw = opened([late])
  expect(await losableOf('lan')).toEqual([late])
  withdraw()
  expect(await losableOf('lan')).toEqual([])
})

it('is each cell once, and only one’s own', async () => {
  const withdraw = [opened([late]), opened([late, { ...late, account: 'mai' }])]
  expect(await losableOf('lan')).toEqual([late])
  for (const one of withdraw) one()
})
