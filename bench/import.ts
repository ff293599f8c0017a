/**
 * An import of 50,000 rows beside a clerk who goes on saving: memory above idle, and what the clerk's slowest saves cost
 * with and without it. The clerk sends the next save when the last is answered, as a person does.
 */
import type { LightMyRequestResponse as Response } from 'fastify'
import { writeXlsx } from 'hucre/xlsx'
import { elements } from '../seeds/reference/elements.ts'
import { units } from '../seeds/sample/units.ts'
import { isAskedIn } from '../server/domain/element.ts'
import { formatScaled } from '../server/domain/measure.ts'
import { lastDayOf, monthsBetween } from '../server/domain/period.ts'
import { existsOn } from '../server/domain/unit.ts'
import type { App } from '../server/http/site.ts'
import { at99, saveUntil, wait } from './beside.ts'
import { multipart } from './multipart.ts'

/** As `npm run bench` prints and keeps it. */
export type ImportOutcome = {
  name: string
  rows: number
  seconds: { dryRun: number; commit: number }
  megabytes: number
  p99: { idle: number; during: number; ratio: number; longest: number }
}

const rowsWanted = 50_000
const goals = { megabytes: 300, ratio: 3 }

/** A long table of the years before the sample begins: unit, month, element, value. */
async function workbook(): Promise<Buffer> {
  const rows: (string | number)[][] = [['Mã đơn vị', 'Tháng', 'Chỉ tiêu', 'Giá trị']]
  const wards = units.filter((unit) => unit.kind !== 'province')
  for (const month of monthsBetween('2020-01', '2023-12'))
    for (const { code } of wards.filter((unit) => existsOn(unit, lastDayOf(month))))
      for (const element of elements.filter((one) => isAskedIn(one, month)))
        rows.push([code, month, element.code, rows.length % 5000])
  if (rows.length <= rowsWanted) throw new Error(`only ${rows.length} rows`)
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Số liệu', rows: rows.slice(0, rowsWanted + 1) }] }))
}

export async function benchImport(app: App, clerk: string, save: () => Promise<unknown>): Promise<ImportOutcome> {
  const { payload, type } = multipart(await workbook(), 'so-lieu.xlsx', { unit: 'MH' })
  for (let warm = 0; warm < 50; warm += 1) await save()
  const idle = await saveUntil(save, wait(4000))
  global.gc?.()
  const before = process.memoryUsage().rss
  let highest = before
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 20)
  const seconds = { dryRun: 0, commit: 0 }
  const during = await saveUntil(save, async () => {
    const headers = { cookie: clerk, 'content-type': type }
    const started = performance.now()
    const read = ok(await app.inject({ method: 'POST', url: '/api/imports', headers, payload })).json()
    if (read.counts.new !== rowsWanted)
      throw new Error(`${read.counts.new} new figures, ${read.counts.refused} refused`)
    seconds.dryRun = (performance.now() - started) / 1000
    const middle = performance.now()
    ok(await app.inject({ method: 'POST', url: `/api/imports/${read.id}/commit`, headers: { cookie: clerk } }))
    seconds.commit = (performance.now() - middle) / 1000
  })
  clearInterval(watch)
  const p99 = { idle: at99(idle), during: at99(during), ratio: at99(during) / at99(idle), longest: Math.max(...during) }
  const name = 'import of 50,000 rows beside saves'
  return { name, rows: rowsWanted, seconds, megabytes: (highest - before) / 1024 / 1024, p99 }
}

function ok(response: Response): Response {
  if (response.statusCode !== 200) throw new Error(response.body.slice(0, 500))
  return response
}

export function printImport({ seconds, megabytes, p99 }: ImportOutcome): void {
  const shown = (value: number, decimals = 1) => formatScaled(Math.round(value * 10 ** decimals), decimals)
  const verdict = (isFine: boolean) => (isFine ? 'ok' : 'MISSED')
  console.log(
    `import of 50,000 rows: read and compared in ${shown(seconds.dryRun)} s, written in ${shown(seconds.commit)} s`,
  )
  console.log(
    `  memory above idle ${shown(megabytes, 0)} MB, goal ${goals.megabytes} MB ${verdict(megabytes <= goals.megabytes)}`,
  )
  console.log(
    `  another clerk's save, p99: ${shown(p99.during)} ms with : ${shown(p99.idle)} ms without = ${shown(p99.ratio, 2)}, goal ${goals.ratio} ${verdict(p99.ratio <= goals.ratio)}; longest ${shown(p99.longest)} ms`,
  )
}
