/** How the steps of a walk are drawn: by whom, what, on which sheet, with which numbers, how long after the last. */
import fc from 'fast-check'
import type { Act, Actor } from './sheet-model.ts'

/** What a step asks for; revisions, versions and days are told against how things then stand. */
export type Drawn = {
  actor: Actor
  name: Act['name']
  month: string
  cells: { isPart: boolean; value: number | null; note: string | null; lag: number }[]
  reason: string
  isWhole: boolean
  isSeen: boolean
  days: number
  /** Hours since the step before. */
  wait: number
}

const often = <T>(...pairs: [number, T][]) =>
  fc.oneof(...pairs.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  actor: often<Actor>(
    [6, 'own clerk'],
    [6, 'approver'],
    [2, 'administrator'],
    [1, 'leader'],
    [1, 'other clerk'],
    [1, 'nobody'],
  ),
  name: often<Act['name']>(
    [4, 'save'],
    [3, 'batch'],
    [5, 'submit'],
    [2, 'return'],
    [4, 'approve'],
    [2, 'reopen'],
    [2, 'request'],
  ),
  month: often([12, '2026-10'], [2, '2026-11'], [1, '2026-12']),
  cells: fc.array(
    fc.record({
      isPart: fc.boolean(),
      value: fc.oneof({ weight: 12, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.constantFrom(null, -1) }),
      note: often<string | null>([3, null], [1, 'Đã đối chiếu']),
      lag: often([8, 0], [1, 1], [1, -1]),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  reason: fc.constantFrom('Chưa khớp báo cáo', 'Bổ sung hồ sơ tồn'),
  isWhole: fc.boolean(),
  isSeen: often([6, true], [1, false]),
  days: often([4, 2], [2, 0], [1, 60], [1, 61], [1, -1]),
  wait: often([16, 0.1], [2, 6], [1, 30]),
})

/** How every second walk begins: both cells answered, so that the sheet can be handed in. */
export const fillBoth: Drawn = {
  actor: 'own clerk',
  name: 'batch',
  month: '2026-10',
  cells: [true, false].map((isPart) => ({ isPart, value: 3, note: null, lag: 0 })),
  reason: '',
  isWhole: false,
  isSeen: true,
  days: 0,
  wait: 1,
}
