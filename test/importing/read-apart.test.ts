/** Files are read in a process of their own: the server goes on, whatever the file does, and takes on no more than it can. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { Failure } from '#domain/failure.ts'
import { monthsBetween } from '#domain/period.ts'
import { elementCodes } from '../../seeds/sample/monthly-elements.ts'
import { mostAtOnce, mostWaiting } from '../../server/importing/limits.ts'
import { readApart } from '../../server/importing/read-apart.ts'
import type { Order } from '../../server/importing/reader-messages.ts'
import { city, knownUnits } from './knowledge.ts'
import { row, workbook } from './zip.ts'

const order = (bytes: Buffer): Order => ({ bytes, fileName: 'a.xlsx', knowledge: city, choices: {} })
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof Failure)) throw error
      return `${error.code} ${error.fields[0]?.code ?? ''}`.trim()
    },
  )

const small = workbook({
  sheetData: row(1, ['Đơn vị', 'Tháng', 'HS đã giải quyết']) + row(2, ['Nắng Mai', '3/2023', 7]),
})

/** 50,000 rows of a long table: unit, month, element, value. */
async function largeTable(): Promise<Buffer> {
  const months = monthsBetween('2023-01', '2026-10')
  const units = knownUnits.filter((unit) => unit.validTo === null && unit.validFrom < '2023')
  const rows: (string | number)[][] = [['Mã đơn vị', 'Tháng', 'Chỉ tiêu', 'Giá trị']]
  for (const month of [...months, ...monthsBetween('2020-01', '2022-12')])
    for (const { code } of units) for (const element of elementCodes) rows.push([code, month, element, rows.length])
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Số liệu', rows: rows.slice(0, 50_001) }] }))
}

describe('a file read apart', () => {
  it('gives what it gives when read here', async () => {
    const outcome = await readApart(order(small))
    expect(outcome.figures).toMatchObject([
      { unitCode: 'MH01', month: '2023-03', element: 'dossiers_resolved', value: 7 },
    ])
  })

  it('is refused with the sentence that says why', async () => {
    expect(await codeOf(readApart(order(Buffer.from('<html>'))))).toBe('invalid web_page')
  })

  it('is stopped at its deadline', async () => {
    expect(await codeOf(readApart(order(small), { deadline: 1 }))).toBe('invalid took_too_long')
  })

  it('that needs more memory than it gets ends its own process only', async () => {
    const cells = Array.from({ length: 20_000 }, (_, index) =>
      row(index + 1, [index, index, index, index, index, index]),
    )
    expect(await codeOf(readApart(order(workbook({ sheetData: cells.join('') })), { heap: 12 }))).toBe(
      'invalid too_heavy',
    )
    expect(await codeOf(readApart(order(small)))).toBe('read')
  })

  it('waits behind two others, and the thirteenth is refused', async () => {
    const all = Array.from({ length: mostAtOnce + mostWaiting + 1 }, () => codeOf(readApart(order(small))))
    const codes = await Promise.all(all)
    expect(codes.filter((code) => code === 'read')).toHaveLength(mostAtOnce + mostWaiting)
    expect(codes.at(-1)).toBe('too_many')
    expect(await codeOf(readApart(order(small)))).toBe('read')
  })

  it('with 50,000 rows costs the server little memory and never holds it up', async () => {
    const bytes = await largeTable()
    const knowledge = { ...city, months: monthsBetween('2020-01', '2026-10') }
    await readApart(order(small))
    const before = process.memoryUsage().rss
    let highest = before
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss)
    }, 10)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const outcome = await readApart({ ...order(bytes), knowledge })
    delay.disable()
    clearInterval(watch)
    expect(outcome.figures).toHaveLength(50_000)
    expect(outcome.counts).toEqual({ rows: 50_000, refused: 0, marked: 0, skipped: 0 })
    expect((highest - before) / 1024 / 1024).toBeLessThan(300)
    // Reading the file here would hold everybody up for seconds.
    expect(delay.max / 1e6).toBeLessThan(1000)
  })
})
