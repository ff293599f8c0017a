/** Walks of people through the state machine, against rules written out once more as sentences would say them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Account, may } from '#domain/permission.ts'
import { lockReason, type SheetAct, type SheetState, sheetActs, sheetMoves } from '#domain/sheet.ts'
import { an, ancestorsOf, ba, duc, huy, lan, mai, wardOfHuy } from './people.ts'

const people: Record<string, Account> = {
  nobody: ba,
  'other clerk': mai,
  'own clerk': huy,
  approver: duc,
  leader: lan,
  administrator: an,
}

type Sheet = { state: SheetState; openUntil: string | null; wasApproved: boolean }

/** What the program does: the table of moves, the rights, the lock. */
function step(sheet: Sheet, who: string, act: SheetAct, today: string, until: string): Sheet | undefined {
  const account = people[who] as Account
  const move = sheetMoves[act]
  if (!may(account, move.right, wardOfHuy, ancestorsOf)) return undefined
  if (act === 'submit' && lockOf(sheet, who, today) !== undefined) return undefined
  if (!move.from.includes(sheet.state)) return undefined
  return {
    state: move.to,
    openUntil: act === 'reopen' ? until : act === 'approve' ? null : sheet.openUntil,
    wasApproved: sheet.wasApproved || act === 'approve',
  }
}

const month = '2026-10'
const closesOn = '2026-11-15'

function lockOf(sheet: Sheet, who: string, today: string) {
  const mayEnter = may(people[who] as Account, 'enter_figures', wardOfHuy, ancestorsOf)
  return lockReason({ month, today, mayEnter, state: sheet.state, closesOn, openUntil: sheet.openUntil })
}

/** The same, said plainly. */
function slowly(sheet: Sheet, who: string, act: SheetAct, today: string): SheetState | undefined {
  const { state } = sheet
  if (act === 'submit') {
    if (who !== 'own clerk' || today < '2026-10-01') return undefined
    if (state === 'draft') return today <= closesOn ? 'submitted' : undefined
    if (state === 'returned') return 'submitted'
    return state === 'reopened' && today <= (sheet.openUntil ?? '9999') ? 'submitted' : undefined
  }
  if (act === 'return') return who === 'approver' && state === 'submitted' ? 'returned' : undefined
  if (act === 'approve')
    return who === 'approver' && (state === 'submitted' || state === 'reopened') ? 'approved' : undefined
  return (who === 'approver' || who === 'administrator') && state !== 'submitted' ? 'reopened' : undefined
}

const day = fc
  .integer({ min: 0, max: 75 })
  .map((days) => new Date(Date.UTC(2026, 8, 25 + days)).toISOString().slice(0, 10))
const walk = fc.array(
  fc.record({
    who: fc.constantFrom(...Object.keys(people)),
    act: fc.constantFrom(...sheetActs),
    today: day,
    until: day,
  }),
  { minLength: 30, maxLength: 60 },
)

it('ten thousand steps lead where the rules say, and an approved sheet is only ever opened by being reopened', () => {
  const taken = new Map<string, number>()
  fc.assert(
    fc.property(walk, (steps) => {
      let sheet: Sheet = { state: 'draft', openUntil: null, wasApproved: false }
      for (const { who, act, today, until } of steps) {
        const next = step(sheet, who, act, today, until)
        expect([who, act, sheet.state, today, next?.state]).toEqual([
          who,
          act,
          sheet.state,
          today,
          slowly(sheet, who, act, today),
        ])
        if (next === undefined) continue
        taken.set(`${act} ${sheet.state}`, (taken.get(`${act} ${sheet.state}`) ?? 0) + 1)
        if (sheet.state === 'approved') expect(next.state).toBe('reopened')
        if (next.state === 'approved') expect(['submitted', 'reopened']).toContain(sheet.state)
        sheet = next
        for (const [name] of Object.entries(people)) {
          const isOpen = lockOf(sheet, name, today) === undefined
          if (isOpen)
            expect([name, sheet.state]).toEqual(['own clerk', expect.stringMatching(/draft|returned|reopened/)])
        }
      }
    }),
    { numRuns: 300, seed: 20_261_127 },
  )
  // Every move of the table was walked.
  const moves = sheetActs.flatMap((act) => sheetMoves[act].from.map((from) => `${act} ${from}`))
  expect(moves.filter((move) => !taken.has(move))).toEqual([])
})
