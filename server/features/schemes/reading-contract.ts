/** A file with the table of a scheme as it was understood, and what became of it: a dry run stores nothing. */
import { z } from 'zod'
import { schemeColumns } from '#domain/scheme-table.ts'
import { Code, WhosePage } from '../units/contract.ts'
import { NodeBody, SchemeDraft } from './act-contract.ts'

/** Sent as JSON in the form's field "options", beside the file: the draft to fill, or the head of a new one. */
export const SchemeImportOptions = z.strictObject({
  account: WhosePage,
  /** Code and revision of the draft whose tree is replaced. */
  scheme: Code.optional(),
  revision: z.number().int().min(1).max(2_000_000_000).optional(),
  draft: SchemeDraft.omit({ account: true }).optional(),
  sheet: z.string().max(200).optional(),
  /** By letter of the column, where the person says otherwise. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.enum(schemeColumns)).optional(),
  dryRun: z.boolean().default(true),
})
export type SchemeImportOptions = z.input<typeof SchemeImportOptions>

const Remark = z.object({ column: z.enum(schemeColumns), code: z.string(), message: z.string() })
export type ImportRemark = z.infer<typeof Remark>

export const ReadSchemeNode = NodeBody.extend({
  /** As the spreadsheet counts it. */
  row: z.number(),
  depth: z.number(),
  maximumShown: z.string(),
  ruleShown: z.string(),
  /** What must be mended before the file can be stored, and what is to be looked at. */
  faults: z.array(Remark),
  doubts: z.array(Remark),
})
export type ReadSchemeNode = z.infer<typeof ReadSchemeNode>

export const SchemeReading = z.object({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  headRow: z.number(),
  columns: z.array(
    z.object({
      letter: z.string(),
      title: z.string(),
      meaning: z.enum(schemeColumns).nullable(),
      samples: z.array(z.string()),
    }),
  ),
  nodes: z.array(ReadSchemeNode),
  /** What is wrong with the whole: its sum, its head. */
  faults: z.array(z.object({ code: z.string(), message: z.string() })),
  doubts: z.array(z.string()),
  counts: z.object({ fields: z.number(), leaves: z.number(), faults: z.number(), doubts: z.number() }),
  totalShown: z.string(),
  /** The draft into which it was stored; null after a dry run. */
  stored: z.object({ code: z.string(), revision: z.number() }).nullable(),
})
export type SchemeReading = z.infer<typeof SchemeReading>
