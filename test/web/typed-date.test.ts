import { describe, expect, it } from 'vitest'
import { type Dating, dated, datingOf, leftAt, met, typedDate } from '../../web/components/typed-date.ts'

it.each<[string, string | undefined]>([
  ['05/12/2026', '2026-12-05'],
  ['5/12/2026', '2026-12-05'],
  [' 5 / 3 / 2026 ', '2026-03-05'],
  ['05.12.2026', '2026-12-05'],
  ['05-12-2026', '2026-12-05'],
  ['2026-12-05', '2026-12-05'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2026', undefined],
  ['31/04/2026', undefined],
  ['12/25/2026', undefined],
  ['00/12/2026', undefined],
  ['05/12/26', undefined],
  ['5/12', undefined],
  ['ngày 5', undefined],
  ['', undefined],
])('%j is %s', (text, date) => {
  expect(typedDate(text)).toBe(date)
})

describe('what is written while the date follows late', () => {
  const first = datingOf('2025-12-05')
  const all = (dating: Dating, ...texts: string[]) => texts.reduce(dated, dating)

  it('stands, whichever of the dates asked for has come so far', () => {
    const written = all(first, '0/12/2025', '06/12/2025')
    for (const value of ['2025-12-05', '', '2025-12-06']) expect(met(written, value).typed).toBe('06/12/2025')
  })

  it('asks again for the date that still stands, where another was asked for meanwhile', () => {
    const back = all(first, '0/12/2025', '05/12/2025')
    expect(back.awaited).toEqual(['2025-12-05', '', '2025-12-05'])
    expect(met(met(back, ''), '2025-12-05')).toEqual({ typed: '05/12/2025', awaited: ['2025-12-05'] })
  })

  it('gives way to a date from elsewhere, and to the one of before once its own had come', () => {
    const written = all(first, '06/12/2025')
    expect(met(written, '2026-01-01').typed).toBe('01/01/2026')
    expect(met(met(written, '2025-12-06'), '2025-12-05').typed).toBe('05/12/2025')
  })

  it('is written in full when the field is left, and what was only on the way is forgotten', () => {
    expect(leftAt(all(first, '0/12/2025', '6/12/2025'))).toEqual({
      typed: '06/12/2025',
      awaited: ['2025-12-05', '2025-12-06'],
    })
    expect(leftAt(all(first, '31/02/2026')).typed).toBe('31/02/2026')
  })
})
