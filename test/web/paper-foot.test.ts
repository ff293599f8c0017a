/** What people typed as a name stands at the foot of a sheet as they typed it, and never becomes a rule of its own. */
import { describe, expect, it } from 'vitest'
import { cssString, footRules } from '../../web/components/paper-foot.ts'

describe('the foot of a sheet', () => {
  it.each([
    ['Phường Hương Bưởi · Quý III/2026', '"Phường Hương Bưởi · Quý III/2026"'],
    ['Khu "Bến Mơ"', '"Khu \\22 Bến Mơ\\22 "'],
    ['a\\b', '"a\\5c b"'],
    ['hai\ndòng', '"hai\\a dòng"'],
    ['', '""'],
  ])('says %j', (words, written) => {
    expect(cssString(words)).toBe(written)
  })

  it('cannot be ended by a name', () => {
    const rules = footRules('"; } @page { size: A3 } \\" { "')
    // Every quotation mark of the name is written as a number; those left open and close strings of ours.
    expect(rules.split('"').length % 2).toBe(1)
    expect(rules).not.toContain('"; } @page')
  })
})
