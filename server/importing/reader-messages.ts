/** What the server and the process that reads a file say to each other. */
import type { EditionFormat } from '#domain/edition.ts'
import type { FailureCode, FieldFailure } from '#domain/failure.ts'
import type { ReportLine } from '#domain/import-table.ts'
import type { PlanTableKind } from '#domain/plan-table.ts'
import type { ReadStamp, Verification } from '#domain/verification.ts'
import type { Knowledge } from './knowledge.ts'
import type { Choices, ImportedFigure, ImportedRate, Outcome } from './outcome.ts'
import type { PlanChoices, PlanKnowledge, PlanOutcome } from './plan/outcome.ts'
import type { ResultKnowledge, ResultOutcome } from './results/read-results.ts'
import type { SchemeChoices, SchemeKnowledge, SchemeOutcome } from './scheme/outcome.ts'
import type { SurveyKnowledge, SurveyOutcome, SurveyRow } from './survey/outcome.ts'

type SomeFile = { bytes: Uint8Array; fileName: string }
export type Order = SomeFile & { knowledge: Knowledge; choices: Choices }
export type ResultOrder = SomeFile & { results: ResultKnowledge }
export type PlanOrder = SomeFile & { plan: PlanTableKind; knowledge: PlanKnowledge; choices: PlanChoices }
export type SchemeOrder = SomeFile & { scheme: SchemeKnowledge; choices: SchemeChoices }
export type SurveyOrder = SomeFile & { survey: SurveyKnowledge }
export type AnyOrder = Order | PlanOrder | ResultOrder | SchemeOrder | SurveyOrder
/** A file of an edition is held against one that was drawn from the same edition anew. */
export type VerificationOrder = { given: Uint8Array; fresh: Uint8Array; format: EditionFormat; edition: ReadStamp }

export type Answer =
  | { kind: 'figures'; items: ImportedFigure[] }
  | { kind: 'rates'; items: ImportedRate[] }
  | { kind: 'report'; items: ReportLine[] }
  | { kind: 'done'; rest: Omit<Outcome, 'figures' | 'rates' | 'report'> }
  | { kind: 'plan'; outcome: PlanOutcome }
  | { kind: 'results'; outcome: ResultOutcome }
  | { kind: 'scheme'; outcome: SchemeOutcome }
  | { kind: 'survey_rows'; items: SurveyRow[] }
  | { kind: 'survey'; rest: Omit<SurveyOutcome, 'rows'> }
  | { kind: 'verification'; outcome: Verification }
  | { kind: 'failed'; code: FailureCode; message: string; fields: FieldFailure[] }

/** A message of so many items is taken up in a few milliseconds. */
const batchSize = 500

export function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize)
}
