/**
 * The program is killed while it writes a file of hundreds of figures: afterwards all of it is there or nothing, nobody's
 * figure in between, and whoever sends the file again is told whether it was brought in already.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../server/database/connect.ts'
import { atOneMoment } from '../../server/database/snapshot.ts'
import { verifyAudit } from '../../server/database/verify-audit.ts'
import { digestDatabase, keptOut } from '../../server/operations/canonical.ts'
import { multipart, multipartType } from '../features/import-desk.ts'
import { type Node, startNode } from './nodes.ts'
import { dice } from './property.ts'
import type { Site } from './site.ts'

export type ImportKillReport = { kills: number; whole: number; none: number; figures: number; faults: string[] }

type File = { text: string; figures: number }

export async function killDuringImports(site: Site, kills: number, seed: number): Promise<ImportKillReport> {
  const roll = dice(seed)
  const report: ImportKillReport = { kills: 0, whole: 0, none: 0, figures: 0, faults: [] }
  const cookie = site.clerks[0]?.cookie ?? ''
  let node: Node | undefined
  try {
    node = await startNode(site.place)
    // Of one that nobody kills, to know how long it takes.
    const first = await dryRun(node, cookie, await fileOf(site, 0))
    const started = performance.now()
    if ((await commit(node, cookie, first.id)) !== 200) report.faults.push('a file was refused that nobody disturbed')
    const usual = performance.now() - started
    while (report.kills < kills && report.faults.length === 0) {
      const file = await fileOf(site, report.kills + 1)
      const { id } = await dryRun(node, cookie, file)
      const before = await digest(site)
      const answered = commit(node, cookie, id)
      await pause(roll(Math.ceil(usual * 1.5)))
      await node.kill()
      const status = await answered
      node = await startNode(site.place)
      report.kills += 1
      report.figures = file.figures
      const written = await writtenBy(site, id)
      if (written !== 0 && written !== file.figures)
        report.faults.push(`${written} of ${file.figures} figures are there`)
      if (status === 200 && written === 0) report.faults.push('it was answered as done, and nothing is there')
      if (status !== undefined && status !== 200) report.faults.push(`it was answered ${status}`)
      if (written === 0 && (await digest(site)) !== before)
        report.faults.push('nothing of it is there, but something changed')
      const { already } = await dryRun(node, cookie, file)
      if ((already !== null) !== written > 0) report.faults.push(`sent again: already ${JSON.stringify(already)}`)
      if (written > 0) report.whole += 1
      else report.none += 1
    }
    const connection = await connect(site.place)
    for (const fault of (await verifyAudit(connection.db)).faults) report.faults.push(JSON.stringify(fault))
    await connection.close()
  } catch (error) {
    report.faults.push(String(error))
  } finally {
    await node?.kill()
  }
  return report
}

/** Five elements of every ward and month that has them all, with values that no other round has. */
async function fileOf({ place, cells }: Site, round: number): Promise<File> {
  const elements = [...new Set(cells.map(({ element }) => element))].slice(0, 5)
  const connection = await connect(place)
  const elementRows = await connection.db.selectFrom('element').select(['code', 'name']).execute()
  const unitRows = await connection.db.selectFrom('unit').select(['id', 'name']).execute()
  await connection.close()
  const names = new Map(elementRows.map(({ code, name }) => [code, name]))
  const units = new Map(unitRows.map(({ id, name }) => [id, name]))
  const sheets = Map.groupBy(
    cells.filter(({ element }) => elements.includes(element)),
    ({ unitId, month }) => `${units.get(unitId)};${month.slice(5)}/${month.slice(0, 4)}`,
  )
  const whole = [...sheets].filter(([, of]) => of.length === elements.length)
  const value = (row: number) => 100_000 + round * 1000 + row
  const lines = whole.map(([sheet], row) => `${sheet};${elements.map(() => value(row)).join(';')}`)
  const head = `Đơn vị;Tháng;${elements.map((code) => names.get(code)).join(';')}`
  return { text: `${[head, ...lines].join('\n')}\n`, figures: whole.length * elements.length }
}

async function dryRun(
  { address }: Node,
  cookie: string,
  { text, figures }: File,
): Promise<{ id: string; already: object | null }> {
  const parts = [
    { name: 'file', content: text, fileName: 'so-lieu.csv' },
    { name: 'options', content: JSON.stringify({ unit: 'MH' }) },
  ]
  const headers = { cookie, 'content-type': multipartType }
  const answer = await fetch(`${address}/api/imports`, {
    method: 'POST',
    headers,
    body: new Uint8Array(multipart(parts)),
  })
  const body = await answer.json()
  if (answer.status !== 200 || body.counts.figures !== figures)
    throw new Error(`a file of ${figures} figures was read as ${answer.status} ${JSON.stringify(body).slice(0, 600)}`)
  return body
}

/** Undefined where no answer came. */
async function commit({ address }: Node, cookie: string, id: string): Promise<number | undefined> {
  const headers = { cookie, 'content-type': 'application/json' }
  const sent = fetch(`${address}/api/imports/${id}/commit`, { method: 'POST', headers, body: '{}' })
  return (await sent.catch(() => undefined))?.status
}

async function digest({ place }: Site): Promise<string> {
  return (await atOneMoment(place, (snapshot) => digestDatabase(snapshot, keptOut))).sha256
}

/** How many figures stand as the file has them, by the record of acts and by themselves; -1 where the two disagree. */
async function writtenBy({ place }: Site, id: string): Promise<number> {
  const { db, close } = await connect(place)
  try {
    const rows = await db
      .selectFrom('import_row')
      .innerJoin('figure', (join) =>
        join
          .onRef('figure.month', '=', 'import_row.month')
          .onRef('figure.unit_id', '=', 'import_row.unit_id')
          .onRef('figure.element_id', '=', 'import_row.element_id'),
      )
      .select(['import_row.value', 'figure.value as stored', 'import_row.seen_revision as seen', 'figure.revision'])
      .where('import_row.import_id', '=', id)
      .execute()
    const stored = rows.filter((row) => row.value === row.stored && row.revision === row.seen + 1).length
    const acts = await db
      .selectFrom('audit')
      .select('id')
      .where('import_id', '=', id)
      .where('act', '=', 'save_figure')
      .execute()
    return stored === acts.length ? stored : -1
  } finally {
    await close()
  }
}
