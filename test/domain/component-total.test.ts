/** What published components make together, beside the published total: PCI 2019 of 22 provinces, and groups that stand for leaves. */
import { describe, expect, it } from 'vitest'
import { pci2019 } from '../../seeds/reference/pci2019.ts'
import { publishedRows } from '../../seeds/reference/qd766/hanoi-2026-10-01.ts'
import { qd766 } from '../../seeds/reference/qd766.ts'
import { componentTotal, topOf } from '../../server/domain/component-total.ts'
import { pciRows } from './pci-2019.ts'

const pciOf = (parts: readonly number[]) =>
  new Map(pci2019.nodes.map(({ code }, at) => [code, { value: parts[at] ?? 0, decimals: 2 }]))

describe('the total of components', () => {
  it.each(pciRows)('of PCI 2019 of %s is within 0,02 of the published one', (_name, parts, total) => {
    expect(Math.abs((componentTotal(pci2019, pciOf(parts)) ?? 0) - total)).toBeLessThanOrEqual(2)
  })

  it('of QĐ 766 is the sum of the published groups of every commune of Hà Nội', () => {
    const groups = qd766.nodes.filter(({ parent }) => parent === null).map(({ code }) => code)
    for (const [, , ...points] of publishedRows) {
      const given = new Map(groups.map((code, at) => [code, { value: points[at] ?? 0, decimals: 2 }]))
      expect(componentTotal(qd766, given)).toBe(points.reduce((sum, one) => sum + one, 0))
    }
  })

  it('is unknown where a component is missing, which is not 0', () => {
    const all = pciOf(pciRows[0]?.[1] ?? [])
    all.delete('law_order')
    expect(componentTotal(pci2019, all)).toBeNull()
    expect(componentTotal(pci2019, new Map())).toBeNull()
  })

  it('takes a component with as many decimals as were printed', () => {
    const nodes = qd766.nodes.filter(({ code }) => code === 'CKMB')
    expect(componentTotal({ ...qd766, nodes }, new Map([['CKMB', { value: 113, decimals: 1 }]]))).toBe(1130)
    expect(componentTotal({ ...qd766, nodes }, new Map([['CKMB', { value: 11_285, decimals: 3 }]]))).toBe(1129)
  })

  it('knows the top of a component on the scale on which it is printed', () => {
    expect(pci2019.nodes.map((node) => topOf(node, 2))).toEqual(Array(10).fill(10))
    expect(topOf(qd766.nodes[0]!, 2)).toBe(18)
  })
})
