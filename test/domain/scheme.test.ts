import { expect, test } from 'vitest'
import { computedTotal, type SchemeNode, totalDifference, unbalancedNodes } from '#domain/scheme.ts'

/** Published points of communes of Hà Nội under QĐ 766/QĐ-TTg, 1 October 2026, in hundredths. */
test.each([
  ['xã Phúc Lộc', 7113, [1128, 1883, 655, 588, 1800, 1054], 7108, 5, true],
  [
    'phường Kiến Hưng, whose satisfaction group lacks its points',
    7026,
    [1128, 1898, 669, 561, 600, 973],
    5829,
    1197,
    true,
  ],
  ['xã Yên Bài, published below its own sum', 6916, [1128, 1920, 545, 564, 1800, 975], 6932, -16, true],
  ['a sum that agrees', 6932, [1128, 1920, 545, 564, 1800, 975], 6932, 0, false],
  ['a difference that rounding explains', 6934, [1128, 1920, 545, 564, 1800, 975], 6932, 2, false],
  ['the same below', 6930, [1128, 1920, 545, 564, 1800, 975], 6932, -2, false],
  ['one hundredth more than rounding explains', 6935, [1128, 1920, 545, 564, 1800, 975], 6932, 3, true],
  ['no groups published', 6935, [], 0, 6935, true],
])('%s', (_name, total, points, computed, difference, notable) => {
  const scores = { total, parts: new Map(points.map((value, index) => [`group ${index}`, value])) }
  expect(computedTotal(scores)).toBe(computed)
  expect(totalDifference(scores)).toEqual({ difference, notable })
})

function node(code: string, parent: string | null, maximum: number | null): SchemeNode {
  return { code, parent, position: 1, name: code, maximum, inherited: false, rule: null, evidence: false, note: '' }
}

const root = node('766', null, 10_000)
const groups = [
  node('CKMB', '766', 1800),
  node('TDGQ', '766', 2000),
  node('CLGQ', '766', 1200),
  node('TTTT', '766', 1000),
  node('MDSH', '766', 2200),
  node('MDHL', '766', 1800),
]

test.each<[string, SchemeNode[], string[]]>([
  ['the six groups of 766 make 100', [root, ...groups], []],
  ['a group too few', [root, ...groups.slice(1)], ['766']],
  ['a leaf has nothing to add up', [node('leaf', null, 600)], []],
  ['an unknown split is not an error', [root, ...groups, node('a', 'CLGQ', null), node('b', 'CLGQ', 500)], []],
  ['an unknown maximum is not an error', [node('top', null, null), node('a', 'top', 5)], []],
  ['both levels wrong', [root, ...groups.slice(1), node('a', 'TTTT', 600), node('b', 'TTTT', 200)], ['766', 'TTTT']],
])('%s', (_name, nodes, unbalanced) => {
  expect(unbalancedNodes(nodes).map((one) => one.code)).toEqual(unbalanced)
})
