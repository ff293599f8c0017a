/** Imports a table of published results from one source: every row is judged, and either all are stored or none. */
import type { FieldFailure } from '../../domain/failure.ts'
import { placeShown } from '../../domain/index-target.vi.ts'
import { lastMonthOf, type Period } from '../../domain/period.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { headOf } from '../../evaluation/indices/index-overview.ts'
import { resultsOfUnits } from '../../evaluation/indices/results.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { createUnitFinder, type UnitFinder, type UnitVerdict } from '../../importing/find-unit.ts'
import { readResultsApart } from '../../importing/read-apart.ts'
import type { ReadResult } from '../../importing/results/read-results.ts'
import { provinceKind } from '../../importing/results/words.vi.ts'
import type { NewResult } from '../../publishing/results.ts'
import type { ResultImport, ResultImportOptions } from './act-contract.ts'
import { judgeResult, numberWords, type Sent } from './judge-result.ts'
import { faultsFailure, type ResultAct, storeResults } from './keep-result.ts'
import { resultSentences as say } from './sentences.vi.ts'

type Upload = { bytes: Buffer; fileName: string; options: ResultImportOptions }

type Row = { read: ReadResult; unit: Unit | undefined; period: Period; faults: FieldFailure[]; sent: Sent | undefined }

export async function importResults(
  act: ResultAct,
  home: Unit,
  { bytes, fileName, options }: Upload,
): Promise<ResultImport> {
  const { catalogue, db } = act
  const head = headOf(catalogue, options.index)
  const components = new Map(
    [...catalogue.schemes.values()]
      .filter(({ index, state }) => index === options.index && state !== 'draft')
      .flatMap(({ nodes }) => nodes.map(({ code, name }) => [code, name] as const)),
  )
  const results = { decimals: head.decimals, components: [...components].map(([code, name]) => ({ code, name })) }
  const outcome = await readResultsApart({ bytes, fileName, results })
  const finder = finderFor(act, home)
  const rows = outcome.rows.map((read) => rowOf(act, options, finder, read))
  const unitIds = [...new Set(rows.flatMap(({ unit }) => unit?.id ?? []))]
  const stored = await resultsOfUnits(db, unitIds, { index: options.index })
  const source = { text: options.source, publishedOn: options.publishedOn }
  const taken = new Set<string>()
  const news: NewResult[] = []
  const shown = rows.map(({ read, unit, period, faults, sent }) => {
    const judged = sent && judgeResult({ ...act, source, stored }, sent)
    const all = [...faults, ...(judged?.faults ?? [])]
    const cell = `${unit?.id} ${period}`
    if (unit && taken.has(cell)) all.push({ field: 'unit', code: 'twice_in_file', message: say.twiceInFile })
    taken.add(cell)
    news.push(...(judged?.results ?? []))
    const [total] = judged?.results ?? []
    return {
      row: read.row,
      unit: unit ? nameOf(unit) : null,
      name: read.unit,
      period,
      shown: total ? numberWords(total) : read.value,
      placeShown: placeShown(sent?.place ?? null, sent?.ofUnits ?? null),
      components: read.components.length,
      others: (judged?.others ?? []).map((one) => ({ shown: numberWords(one), source: one.source })),
      faults: all,
    }
  })
  const faulty = shown.filter(({ faults }) => faults.length > 0).length
  if (!options.dryRun) {
    if (faulty > 0) throw rowsFailure(shown, faulty)
    await storeResults(act, source, news)
  }
  const { sheet, ignored } = outcome
  return { stored: options.dryRun ? 0 : shown.length, sheet, ignored, faulty, rows: shown }
}

/** Says of each wrong row what is wrong with it, and that nothing was stored. */
function rowsFailure(rows: readonly { row: number; faults: FieldFailure[] }[], faulty: number) {
  const fields = rows.flatMap(({ row, faults }) => faults.map((one) => ({ ...one, field: `rows.${row}.${one.field}` })))
  const failure = faultsFailure(fields.slice(0, 100))
  failure.message = say.notStored(faulty)
  return failure
}

function rowOf({ today }: ResultAct, options: ResultImportOptions, finder: UnitFinder, read: ReadResult): Row {
  const faults: FieldFailure[] = []
  const fault = (field: string, code: string, message: string) => faults.push({ field, code, message })
  const period = read.year === '' ? (options.period ?? '') : (/^\d{4}$/.exec(read.year.trim())?.[0] ?? '')
  if (period === '') fault('period', 'missing', read.year === '' ? say.yearNeeded : say.badYear(read.year))
  const month = options.territory === 'now' || period === '' ? today.slice(0, 7) : lastMonthOf(period)
  const name = read.unit.trim().replace(provinceKind, '')
  const verdict = name === '' ? undefined : finder.find(name, month)
  if (verdict?.kind !== 'found') fault('unit', verdict?.kind ?? 'missing', unitWords(read.unit, verdict))
  const count = (text: string, field: string, say: (text: string) => string): number | null => {
    if (text.trim() === '') return null
    const value = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : 0
    if (value < 1 || value > 10_000) fault(field, 'not_a_number', say(text))
    return value < 1 ? null : value
  }
  // "12/63" is a place with the number of units.
  const [place = '', size = ''] = read.place.split('/')
  const numbers = {
    place: count(place, 'place', say.badPlace),
    ofUnits: count(size === '' ? read.ofUnits : size, 'ofUnits', say.badSize),
  }
  if (read.note.length > 300) fault('note', 'too_big', say.tooLong)
  const unit = verdict?.kind === 'found' ? verdict.unit : undefined
  const known = unit as unknown as Unit | undefined
  const sent =
    known && period !== ''
      ? {
          index: options.index,
          unit: known,
          period,
          value: read.value,
          ...numbers,
          note: read.note,
          components: read.components,
        }
      : undefined
  return { read, unit: known, period, faults, sent }
}

function unitWords(name: string, verdict: UnitVerdict | undefined): string {
  if (verdict === undefined) return say.noUnitName
  if (verdict.kind === 'ambiguous') return say.ambiguous(name)
  const near = verdict.kind === 'unknown' ? verdict.nearest : verdict.kind === 'ended' ? verdict.successors : []
  return say.noUnit(name, near.map((one) => unitName(one as unknown as Unit)).join(', '))
}

/** Provinces, and the communes of the reader's own; real and invented ones never meet in one file. */
function finderFor({ catalogue, today }: ResultAct, home: Unit): UnitFinder {
  const units = catalogue.units.filter(
    (unit) => unit.fictional === home.fictional && (unit.kind === 'province' || unit.parentId === home.id),
  )
  const known = units.map((unit) => ({
    ...unit,
    successors: catalogue.successions.filter(({ fromId }) => fromId === unit.id).map(({ toId }) => toId),
  }))
  const knowledge = {
    units: known,
    ownUnitId: null,
    parent: null,
    elements: [],
    indicators: [],
    months: existsOn(home, today) ? [today.slice(0, 7)] : [],
  }
  return createUnitFinder(knowledge, new Map())
}
