/** From the sheets of a file to figures: which sheets, which head, what each column means, then every row. Pure: same file, same answer. */
import { codesSheetName } from '#domain/import-template.ts'
import { type Convention, evidenceIn } from '#domain/number-convention.ts'
import { reportColumns, understoodColumn } from './column-report.ts'
import type { Finders } from './columns.ts'
import { withoutDuplicates } from './duplicates.ts'
import { createLabelFinder } from './find-label.ts'
import { createUnitFinder } from './find-unit.ts'
import { fileFailure } from './gate.ts'
import { cellAt, type Grid, widthOf } from './grid.ts'
import type { Knowledge } from './knowledge.ts'
import { mostFigures, mostRates } from './limits.ts'
import type { OpenedFile } from './open-file.ts'
import {
  type Choices,
  type ImportedFigure,
  type ImportedRate,
  type Outcome,
  Report,
  type UnderstoodSheet,
} from './outcome.ts'
import { questionsOf } from './questions.ts'
import { readSheet } from './read-sheet.ts'
import { reportSentences } from './report.vi.ts'
import { fileSentences } from './sentences.vi.ts'
import { planSheet, type SheetPlan, signatureOf, valueColumns } from './sheet-plan.ts'
import { templateCodesOf } from './template-codes.ts'

export function understand(file: OpenedFile, knowledge: Knowledge, choices: Choices): Outcome {
  const codes = templateCodesOf(file.grids)
  const finders: Finders = {
    units: createUnitFinder(knowledge, codes.codesByLabel),
    labels: createLabelFinder(knowledge, codes.codesByLabel),
    months: knowledge.months,
  }
  const report = new Report()
  const plans = plansOf(file, finders, choices)
  const sheets: UnderstoodSheet[] = []
  for (const grid of file.grids) {
    if (grid.name === codesSheetName) continue
    const plan = plans.get(grid.name)
    const unread = isWanted(grid, choices) ? file.unread.get(grid.name) : undefined
    const reason = plan ? null : (unread ?? reasonOf(grid, choices))
    sheets.push(understoodSheet(grid, plan, reason))
    if (unread !== undefined) report.add(grid.name, 0, '', 'refused', 'sheet_too_large', unread)
    // The instructions of our own templates need no sentence.
    else if (reason !== null && grid.rows.length > 0 && codes.codesByLabel.size === 0)
      report.add(grid.name, 0, '', 'skipped', 'sheet', reason)
  }
  const chosen = [...plans.values()]
  const evidence = evidenceIn(textsOf(chosen))
  const convention: Convention | null = choices.convention ?? evidence?.convention ?? null
  const questions = questionsOf(chosen, choices, knowledge, codes, convention)
  const month = choices.month ?? codes.month
  const figures: ImportedFigure[] = []
  const rates: ImportedRate[] = []
  let rows = 0
  const elements = new Map(knowledge.elements.map((element) => [element.code, element]))
  const indicators = new Map(knowledge.indicators.map((indicator) => [indicator.code, indicator]))
  const context = { knowledge, finders, elements, indicators, ...unitsOf(codes.unit, knowledge) }
  for (const plan of chosen) {
    reportColumns(plan, report, { elements, indicators })
    if (questions.some((question) => question !== 'convention')) continue
    if (knowledge.ownUnitId !== null && plan.stranger !== undefined) {
      report.add(plan.grid.name, 0, '', 'refused', 'unit_other', reportSentences.unitOther(plan.stranger))
      continue
    }
    const read = readSheet(plan, { ...context, convention, month, report })
    rows += read.rows
    for (const figure of read.figures) figures.push(figure)
    for (const rate of read.rates) rates.push(rate)
    if (figures.length > mostFigures) throw fileFailure('too_many_figures', fileSentences.tooManyFigures(mostFigures))
    if (rates.length > mostRates) throw fileFailure('too_many_rates', fileSentences.tooManyRates(mostRates))
  }
  const signature = signatureOf(chosen[0]?.columns ?? [])
  return {
    sheets,
    mapping:
      chosen[0] === undefined
        ? []
        : chosen[0].columns.map((column) => understoodColumn(chosen[0] as SheetPlan, column)),
    signature,
    remembered: choices.remembered?.[signature] !== undefined,
    convention,
    evidence: evidence?.because ?? null,
    conversions: file.conversions,
    conversionNote: noteOf(file),
    questions,
    figures: withoutDuplicates(figures, (one) => `${one.unitId} ${one.month} ${one.element}`, report),
    rates: withoutDuplicates(rates, (one) => `${one.unitId} ${one.month} ${one.indicator}`, report),
    report: report.lines,
    counts: { rows, ...report.counts },
  }
}

function isWanted({ name, hidden }: Grid, { sheets }: Choices): boolean {
  return sheets === undefined ? !hidden : sheets.includes(name)
}

/** Sheets without any figures are left out where others have some: lists of names, notes. */
function plansOf(file: OpenedFile, finders: Finders, choices: Choices): Map<string, SheetPlan> {
  const plans = new Map<string, SheetPlan>()
  for (const grid of file.grids) {
    if (grid.name === codesSheetName || file.unread.has(grid.name) || !isWanted(grid, choices)) continue
    const plan = planSheet(grid, finders, choices)
    if (plan !== undefined) plans.set(grid.name, plan)
  }
  const filled = new Map([...plans].filter(([, plan]) => valueColumns(plan).length > 0))
  return filled.size > 0 ? filled : plans
}

function reasonOf(grid: Grid, choices: Choices): string {
  if (isWanted(grid, choices)) return reportSentences.noTable
  return grid.hidden ? reportSentences.hiddenSheet : reportSentences.notChosen
}

function understoodSheet(grid: Grid, plan: SheetPlan | undefined, reason: string | null): UnderstoodSheet {
  return {
    name: grid.name,
    hidden: grid.hidden,
    rows: grid.rows.length,
    columns: widthOf(grid),
    chosen: plan !== undefined,
    layout: plan?.layout ?? null,
    month: plan?.month ?? null,
    headRow: plan === undefined ? null : plan.head.bottom + 1,
    reason,
  }
}

function noteOf({ conversions }: OpenedFile): string | null {
  const [first] = conversions
  return first === undefined ? null : reportSentences.legacyText(first.encoding, conversions.length)
}

/** The texts below the heads of figures and rates: from them the convention of the file is read. */
function textsOf(plans: readonly SheetPlan[]): string[] {
  const texts: string[] = []
  for (const { grid, head, columns } of plans)
    for (const { role, index } of columns)
      if (role === 'figure' || role === 'rate')
        for (let row = head.body; row < grid.rows.length; row += 1) {
          const cell = cellAt(grid, row, index)
          if (cell.kind === 'text') texts.push(cell.text.trim())
        }
  return texts
}

function unitsOf(code: string | undefined, { units, ownUnitId }: Knowledge) {
  if (code !== undefined) return { templateUnits: units.filter((unit) => unit.code === code), ownUnits: [] }
  return { templateUnits: [], ownUnits: units.filter((unit) => unit.id === ownUnitId) }
}
