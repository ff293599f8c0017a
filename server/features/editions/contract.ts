/** Editions: the numbers and texts of a meeting, from draft to frozen, and what is asked of them. */
import { z } from 'zod'
import { editionFormats, editionKinds, editionStates } from '#domain/edition.ts'
import { numberChanges } from '#domain/edition-comparison.ts'
import { Period, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'
import { EditionAnnex, EditionPage, EditionText, ReportOutline } from './content-contract.ts'

const Revision = z.number().int().min(1).max(2_000_000_000)

export const EditionBody = z.strictObject({
  account: WhosePage,
  parent: UnitCode,
  /** quarter: "2026-Q3"; half_year: "2026-01..2026-06"; nine_months: "2026-01..2026-09"; year: "2026"; own: any. */
  period: Period,
  kind: z.enum(editionKinds),
})
export type EditionBody = z.infer<typeof EditionBody>

export const EditionParams = z.strictObject({ id: z.coerce.number().int().min(1).max(2_000_000_000) })
export const EditionListQuery = z.strictObject({ parent: UnitCode })

export const EditionItem = z.object({
  id: z.number(),
  unit: UnitName,
  period: z.string(),
  kind: z.enum(editionKinds),
  number: z.number(),
  state: z.enum(editionStates),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  frozenAt: z.string().nullable(),
  frozenBy: z.string().nullable(),
  renderer: z.string().nullable(),
  sha256: z.string().nullable(),
  revision: z.number(),
})
export type EditionItem = z.infer<typeof EditionItem>

export const EditionList = z.object({
  unit: UnitName,
  today: z.string(),
  mayPrepare: z.boolean(),
  /** What one would most likely make next: the last period that is over, by kind. */
  proposed: z.array(z.object({ kind: z.enum(editionKinds), period: z.string(), name: z.string() })),
  /** Newest first. */
  items: z.array(EditionItem),
})
export type EditionList = z.infer<typeof EditionList>

export const ReportFrame = z.strictObject({
  superior: Text.trim().max(120),
  issuer: Text.trim().min(1).max(160),
  symbol: Text.trim().max(40),
  place: Text.trim().min(1).max(80),
  addressees: z.array(Text.trim().min(1).max(160)).max(12),
  bases: z.array(Text.trim().min(1).max(600)).max(20),
  authority: Text.trim().max(80),
  capacity: Text.trim().max(80),
  position: Text.trim().min(1).max(80),
  signer: Text.trim().max(80),
  recipients: z.array(Text.trim().min(1).max(160)).max(30),
})

/** Something to look at before freezing: each is a sentence; none forbids it. */
export const EditionCheck = z.object({
  key: z.enum(['missing_sheets', 'unapproved', 'wrong_figures', 'corrections', 'no_targets', 'texts_outdated', 'form']),
  sentence: z.string(),
})

export const Edition = z.object({
  edition: EditionItem,
  title: z.string(),
  status: z.string(),
  statusLine: z.string(),
  asOf: z.string(),
  window: z.string(),
  mark: z.string().nullable(),
  mayPrepare: z.boolean(),
  checks: z.array(EditionCheck),
  texts: z.array(
    EditionText.extend({
      isWritten: z.boolean(),
      /** Figures of the generated text that changed since the person wrote: "57,6% → 58,1%". */
      changed: z.array(z.string()),
    }),
  ),
  pages: z.array(EditionPage),
  annexes: z.array(EditionAnnex),
  report: ReportOutline,
  frame: ReportFrame,
  /** Whether the frame is this edition's own rather than the unit's. */
  frameIsOwn: z.boolean(),
  /** Of what is shown here; freezing is refused where numbers have moved meanwhile. */
  fingerprint: z.string(),
})
export type Edition = z.infer<typeof Edition>

export const EditionPatch = z.strictObject({
  account: WhosePage,
  revision: Revision,
  texts: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(80),
        /** null takes the generated text back. */
        text: Text.max(20_000).nullable(),
        /** The generated text that stood there while the person wrote; where left out, the one that stands there now. */
        basedOn: Text.max(20_000).optional(),
      }),
    )
    .max(60)
    .optional(),
  frame: ReportFrame.nullable().optional(),
  /** The unit's later editions get this frame too. */
  keepFrame: z.boolean().optional(),
})
export type EditionPatch = z.infer<typeof EditionPatch>
export const EditionRemoval = z.strictObject({ account: WhosePage, revision: Revision })
export const EditionFreeze = z.strictObject({
  account: WhosePage,
  revision: Revision,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
})
export type EditionFreeze = z.infer<typeof EditionFreeze>

/** `{id}.{format}` is one path segment, e.g. "12.pptx". */
export const EditionFileParams = EditionParams.extend({ format: z.enum(editionFormats) })

/** Files are drawn apart from the server's own loop; one asks how far they are, or calls them off. */
export const EditionFiles = z.object({
  items: z.array(
    z.object({
      format: z.enum(editionFormats),
      state: z.enum(['not_asked', 'waiting', 'drawing', 'ready', 'failed', 'called_off']),
      done: z.number(),
      of: z.number(),
      bytes: z.number().nullable(),
      /** Titles of charts that could not be drawn; each is named in the file. */
      faults: z.array(z.string()),
      message: z.string(),
    }),
  ),
})
export type EditionFiles = z.infer<typeof EditionFiles>
export const EditionFilesBody = z.strictObject({
  account: WhosePage,
  formats: z.array(z.enum(editionFormats)).min(1).max(4).optional(),
})

export const ComparisonQuery = z.strictObject({
  /** "now": as the numbers stand; or the id of another edition of the same unit. */
  with: z.union([z.literal('now'), z.coerce.number().int().min(1).max(2_000_000_000)]).default('now'),
})
const NumberSide = z.object({
  shown: z.string(),
  fraction: z.string(),
  target: z.string(),
  assessment: z.string(),
  place: z.number().nullable(),
  status: z.string(),
})
export const EditionComparison = z.object({
  edition: EditionItem,
  /** null: as the numbers stand now, at `asOf`. */
  other: EditionItem.nullable(),
  asOf: z.string(),
  title: z.string(),
  sameNumbers: z.number(),
  changes: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      indicator: z.string(),
      indicatorName: z.string(),
      period: z.string(),
      before: NumberSide.nullable(),
      after: NumberSide.nullable(),
      /** What differs, or that it is only in one. */
      what: z.array(z.enum(numberChanges)),
      /** "Hương Bưởi, thanh toán trực tuyến quý III/2026: 57,6% (412/715) trong bản chốt, nay 58,0% (415/715), điều chỉnh sau khi chốt." */
      sentence: z.string(),
    }),
  ),
  texts: z.array(z.object({ key: z.string(), heading: z.string(), before: z.string(), after: z.string() })),
})
export type EditionComparison = z.infer<typeof EditionComparison>

export const EditionVerification = z.object({
  edition: EditionItem,
  fileName: z.string(),
  format: z.enum(editionFormats),
  /** matches: every number of tables, charts and generated sentences is the edition's; differs: see `differences`; other_edition: the file says that it belongs to another. */
  outcome: z.enum(['matches', 'differs', 'other_edition']),
  title: z.string(),
  numbersCompared: z.number(),
  differences: z.array(z.object({ place: z.string(), inFile: z.string(), inEdition: z.string() })),
  /** Words that differ without any number: allowed, and listed. */
  words: z.array(z.object({ place: z.string(), inFile: z.string(), inEdition: z.string() })),
})
export type EditionVerification = z.infer<typeof EditionVerification>
