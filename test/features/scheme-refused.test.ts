/** What a scheme may not be: heads and trees that are refused by row and field, of which nothing is stored. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { head, node, type SchemeDesk, schemeDesk } from './scheme-desk.ts'

onEachEngine('schemes', (engine) => {
  let desk: SchemeDesk
  beforeAll(async () => {
    desk = await schemeDesk(engine)
  })

  it.each<[string, (desk: SchemeDesk) => Promise<[number, string]>]>([
    ['a code that is taken', async (d) => fieldOf(await d.send('department', 'POST', '', head('qd766')))],
    [
      'an unknown index',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), index: 'on_time' })),
    ],
    [
      'crossed dates',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), validTo: '2026-01-01' })),
    ],
    [
      'a total of nothing',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), maximum: 0 })),
    ],
    [
      'a total too precise',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), maximum: 10.125 })),
    ],
    [
      'a gap below the lowest class',
      async (d) =>
        fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), classes: [{ name: 'Tốt', from: 80 }] })),
    ],
    [
      'classes out of order',
      async (d) =>
        fieldOf(
          await d.send('department', 'POST', '', {
            ...head(d.newCode()),
            classes: [
              { name: 'Khá', from: 0 },
              { name: 'Tốt', from: 80 },
            ],
          }),
        ),
    ],
    [
      'no kind of unit',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), appliesTo: [] })),
    ],
  ])('are refused for %s, and nothing is stored', async (_name, ask) => {
    const before = await desk.kept()
    const [status, field] = await ask(desk)
    expect([status, ['code', 'index', 'validTo', 'maximum', 'classes', 'appliesTo']]).toEqual([
      422,
      expect.arrayContaining([field]),
    ])
    expect(await desk.kept()).toEqual(before)
  })

  const manual = { kind: 'manual' } as const
  it.each<[string, Parameters<SchemeDesk['draft']>[0], string, string]>([
    [
      'children that exceed the parent',
      [node('1', null, 2, null), node('1.1', '1', 3, manual)],
      'nodes.0.maximum',
      'children_exceed',
    ],
    ['groups that exceed the whole', [node('1', null, 12, manual)], 'maximum', 'total_exceeds'],
    ['a code twice', [node('1', null, 2, manual), node('1', null, 3, manual)], 'nodes.1.code', 'code_twice'],
    ['no code', [node('', null, 2, manual)], 'nodes.0.code', 'code_missing'],
    ['a code with a blank', [node('1 1', null, 2, manual)], 'nodes.0.code', 'code_form'],
    ['no name', [{ ...node('1', null, 2, manual), name: ' ' }], 'nodes.0.name', 'name_missing'],
    ['an unknown parent', [node('1', '7', 2, manual)], 'nodes.0.parent', 'unknown_parent'],
    ['a circle', [node('1', '2', 2, manual), node('2', '1', 2, manual)], 'nodes.0.parent', 'parent_cycle'],
    ['a rule on a group', [node('1', null, 2, manual), node('1.1', '1', 2, manual)], 'nodes.0.rule', 'rule_on_group'],
    ['points too precise', [node('1', null, 2.125, manual)], 'nodes.0.maximum', 'decimals'],
    ['a negative maximum', [node('1', null, -2, manual)], 'nodes.0.maximum', 'maximum_negative'],
    [
      'a threshold above 100%',
      [node('1', null, 2, { kind: 'ratio', from: null, fullAt: 120, zero: 'full' })],
      'nodes.0.rule',
      'full_at',
    ],
    [
      'an unknown indicator',
      [node('1', null, 2, { kind: 'ratio', from: { indicator: 'nobody' }, fullAt: 100, zero: 'full' })],
      'nodes.0.rule',
      'unknown_indicator',
    ],
    [
      'an unknown element',
      [
        node('1', null, 2, {
          kind: 'ratio',
          from: { numerator: ['x'], denominator: ['petitions_due'] },
          fullAt: 100,
          zero: 'full',
        }),
      ],
      'nodes.0.rule',
      'unknown_element',
    ],
    [
      'a gap between steps',
      [
        node('1', null, 2, {
          kind: 'steps',
          from: null,
          of: 'percent',
          zero: 'full',
          steps: [
            { from: 80, to: null, points: 2 },
            { from: 0, to: 60, points: 0 },
          ],
        }),
      ],
      'nodes.0.rule',
      'step_gap',
    ],
    [
      'steps that overlap',
      [
        node('1', null, 2, {
          kind: 'steps',
          from: null,
          of: 'percent',
          zero: 'full',
          steps: [
            { from: 80, to: null, points: 2 },
            { from: 0, to: 90, points: 0 },
          ],
        }),
      ],
      'nodes.0.rule',
      'step_overlap',
    ],
    [
      'a step above the maximum',
      [
        node('1', null, 2, {
          kind: 'steps',
          from: null,
          of: 'percent',
          zero: 'full',
          steps: [{ from: 0, to: null, points: 3 }],
        }),
      ],
      'nodes.0.rule',
      'step_points',
    ],
    [
      'a class twice',
      [
        node('1', null, 2, {
          kind: 'class',
          choices: [
            { name: 'A', points: 1 },
            { name: 'A', points: 2 },
          ],
        }),
      ],
      'nodes.0.rule',
      'choice_twice',
    ],
    ['a scale of nothing', [node('1', null, 2, { kind: 'scaled', top: 0 })], 'nodes.0.rule', 'scale_top'],
    ['a bonus that takes away', [node('1', null, 2, { kind: 'bonus', each: -1 })], 'nodes.0.rule', 'each_negative'],
  ])('refuse a tree with %s by row and field, and store nothing', async (_name, nodes = [], field, code) => {
    const { scheme } = await desk.draft([])
    const before = await desk.kept()
    const answer = await desk.send('department', 'PUT', `/${scheme.code}/nodes`, { revision: scheme.revision, nodes })
    expect([answer.statusCode, answer.json().fields]).toEqual([
      422,
      expect.arrayContaining([expect.objectContaining({ field, code })]),
    ])
    expect(await desk.kept()).toEqual(before)
  })
})

function fieldOf(response: { statusCode: number; json: () => { fields?: { field: string }[] } }): [number, string] {
  return [response.statusCode, response.json().fields?.[0]?.field ?? '']
}
