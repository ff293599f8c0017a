/** A stored import as its reader sees it: units and elements by their names, locks in words, the beginning of the report. */

import { lockSentence } from '../../domain/lock.vi.ts'
import { formatShortest } from '../../domain/measure.ts'
import type { Unit } from '../../domain/unit.ts'
import { compareNames } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import type { FigureChange, ImportAnswer, ImportSummary, SheetChange } from './contract.ts'
import { committedTwin, type ImportFile, storedAnswer } from './queries.ts'
import { importSentences } from './sentences.vi.ts'
import type { StoredAnswer, StoredChange, StoredRate, StoredReplacement } from './stored-answer.ts'

/** Lines of the report in an answer; all of them are in report.csv. */
const reportShown = 500
const changesShown = 1000
const ratesShown = 500

export function summaryOf(catalogue: Catalogue, file: ImportFile): ImportSummary {
  const { id, state, fileName, createdAt, createdBy, committedAt, undoneAt, undoneBy, summary } = file
  const { bytes, counts, months, units, undo = null } = summary
  return {
    id,
    state,
    file: { name: fileName, bytes },
    unit: nameOf(unitOf(catalogue, file.unitId)),
    createdAt,
    createdBy,
    committedAt,
    undoneAt,
    undoneBy,
    undo,
    counts,
    months,
    units,
  }
}

export async function presentImport(site: Site, file: ImportFile): Promise<ImportAnswer> {
  const catalogue = await site.evaluation.catalogue()
  const { signature: _, obstacles, ...answer } = await storedAnswer(site.db, file.id)
  const twin = await committedTwin(site.db, file)
  return {
    ...summaryOf(catalogue, file),
    ...answer,
    asked: file.summary.asked,
    ready: file.state === 'dry' && canCommit(file, answer),
    already:
      twin?.committedAt == null
        ? null
        : {
            id: twin.id,
            at: twin.committedAt,
            by: twin.createdBy,
            message: importSentences.already(twin.createdBy, twin.committedAt),
          },
    report: answer.report.slice(0, reportShown),
    changes: answer.changes
      .map((change) => changeOf(catalogue, change))
      .sort(inOrder)
      .slice(0, changesShown),
    changesTotal: answer.changes.length,
    replaced: answer.replaced.map((one) => replacementOf(catalogue, one)),
    obstacles: obstacles?.obstacles ?? [],
    obstaclesTotal: obstacles?.total ?? 0,
    rates: answer.rates.slice(0, ratesShown).map((rate) => rateOf(catalogue, rate)),
  }
}

/** Everything is answered, and something would be written. */
export function canCommit(
  { summary: { counts } }: ImportFile,
  { questions }: Pick<StoredAnswer, 'questions'>,
): boolean {
  return questions.length === 0 && counts.new + counts.changed + counts.rates > 0
}

export function unitOf(catalogue: Catalogue, id: number): Unit {
  return catalogue.unitsById.get(id) as Unit
}

function changeOf(catalogue: Catalogue, { unitId, lock, ...change }: StoredChange): SheetChange {
  return {
    ...change,
    unit: nameOf(unitOf(catalogue, unitId)),
    lock: lock === null ? null : { reason: lock, message: lockSentence(lock) },
  }
}

function inOrder(a: SheetChange, b: SheetChange): number {
  if (a.month !== b.month) return a.month < b.month ? -1 : 1
  return compareNames(a.unit.name, b.unit.name)
}

function replacementOf(catalogue: Catalogue, { unitId, element, ...one }: StoredReplacement): FigureChange {
  const { code, label } = nameOf(unitOf(catalogue, unitId))
  const known = catalogue.elementsByCode.get(element)
  return {
    ...one,
    unit: code,
    unitLabel: label,
    element,
    elementName: known?.name ?? element,
    decimals: known?.decimals ?? 0,
  }
}

function rateOf(catalogue: Catalogue, { unitId, indicator, month, value, decimals }: StoredRate) {
  const { code, label } = nameOf(unitOf(catalogue, unitId))
  return {
    unit: code,
    unitLabel: label,
    month,
    indicator,
    indicatorName: catalogue.indicatorsByCode.get(indicator)?.name ?? indicator,
    value,
    decimals,
    shown: `${formatShortest(value, decimals)}%`,
  }
}
