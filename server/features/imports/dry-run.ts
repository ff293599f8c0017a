/** Reads a file apart, compares it with what stands there, and stores what it understood. No sheet is touched. */
import { createHash, randomUUID } from 'node:crypto'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Site } from '../../http/site.ts'
import type { Outcome } from '../../importing/outcome.ts'
import { readApart } from '../../importing/read-apart.ts'
import { type Comparison, compare, isWritten, type Present } from './compare.ts'
import { withoutComputed } from './computed-cells.ts'
import type { ImportOptions } from './contract.ts'
import { knowledgeOf, locksOf, unitOfImport } from './import-access.ts'
import { beginImport, finishImport, forgetDryRuns, mappingsOf } from './queries.ts'
import { typedRatesOfUnits } from './rate-queries.ts'
import { figuresOfUnits, sheetsOfUnits, stageRows } from './row-queries.ts'
import type { StoredAnswer } from './stored-answer.ts'

export type Upload = { bytes: Buffer; fileName: string; options: ImportOptions }

/** The id of the import, to be read or committed. */
export async function dryRun(site: Site, account: Account, upload: Upload, now: Date): Promise<string> {
  const { bytes, fileName, options } = upload
  const catalogue = await site.evaluation.catalogue()
  const unit = unitOfImport(catalogue, account, options.unit, now)
  const { unit: _, ...choices } = options
  const read = await readApart({
    bytes,
    fileName,
    knowledge: knowledgeOf(catalogue, unit, now),
    choices: { ...choices, remembered: await mappingsOf(site.db, unit.id) },
  })
  const outcome = withoutComputed(read, catalogue, await site.evaluation.computed(now))
  const present = await presentFor(site, account, catalogue, outcome, now)
  const comparison = await compare(outcome.figures, outcome.rates, present)
  await forgetDryRuns(site.db, account.id, unit.id)
  const id = randomUUID()
  await beginImport(site.db, {
    id,
    accountId: account.id,
    unitId: unit.id,
    fileName,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    at: now.toISOString(),
    summary: summaryOf(upload, outcome, comparison),
    answer: answerOf(outcome, comparison),
  })
  await stageRows(site.db, id, comparison.staged)
  await finishImport(site.db, id)
  return id
}

/** What stands now in all sheets that the file touches, month by month. */
async function presentFor(
  site: Site,
  account: Account,
  catalogue: Catalogue,
  { figures, rates }: Outcome,
  now: Date,
): Promise<Present> {
  const unitsByMonth = new Map<Month, Set<number>>()
  for (const { month, unitId } of [...figures, ...rates])
    unitsByMonth.set(month, (unitsByMonth.get(month) ?? new Set()).add(unitId))
  const locks = await locksOf(site, account, now)
  const stored = new Map<string, Awaited<ReturnType<typeof figuresOfUnits>>[number]>()
  const sheets = new Map<string, Awaited<ReturnType<typeof sheetsOfUnits>>[number]>()
  const typed = new Map<string, { value: number; decimals: number; importId: string }>()
  for (const [month, units] of unitsByMonth) {
    const ids = [...units]
    for (const row of await figuresOfUnits(site.db, month, ids))
      stored.set(`${month} ${row.unitId} ${row.elementId}`, row)
    for (const row of await sheetsOfUnits(site.db, month, ids)) sheets.set(`${month} ${row.unitId}`, row)
    for (const row of await typedRatesOfUnits(site.db, month, ids))
      typed.set(`${month} ${row.unit_id} ${row.indicator}`, {
        value: row.value,
        decimals: row.decimals,
        importId: row.import_id,
      })
  }
  return {
    elementIds: new Map(catalogue.elements.map((element) => [element.code, element.id])),
    figure: (month, unitId, elementId) => stored.get(`${month} ${unitId} ${elementId}`),
    rate: (month, unitId, indicator) => typed.get(`${month} ${unitId} ${indicator}`) ?? null,
    lock: (month, unitId) => {
      const sheet = sheets.get(`${month} ${unitId}`)
      const unit = catalogue.unitsById.get(unitId) as Unit
      return locks.reasonOf(unit, month, sheet?.state ?? 'draft', sheet?.openUntil ?? null)
    },
  }
}

function summaryOf({ bytes, options }: Upload, { figures, counts }: Outcome, comparison: Comparison) {
  const written = comparison.changes.filter(isWritten)
  return {
    asked: options,
    bytes: bytes.length,
    counts: { ...counts, figures: figures.length, ...comparison.counts },
    months: [...new Set(written.map(({ month }) => month))].sort(),
    units: new Set(written.map(({ unitId }) => unitId)).size,
  }
}

function answerOf(outcome: Outcome, { changes, replaced, rates }: Comparison): StoredAnswer {
  const { figures: _figures, rates: _rates, counts, ...said } = outcome
  const reportTotal = counts.refused + counts.marked + counts.skipped
  return { ...said, reportTotal, changes, replaced, rates }
}
