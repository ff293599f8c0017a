/** Has a file with the table of a scheme read: a dry run answers what was understood, storing is all or nothing. */
import type { FastifyRequest } from 'fastify'
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import { largestUpload } from '../../domain/import-table.ts'
import type { Scheme } from '../../domain/scheme.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import { readForm } from '../../http/form-upload.ts'
import { tooLarge } from '../../importing/gate.ts'
import { readSchemeApart } from '../../importing/read-apart.ts'
import { closeAct, type SchemeAct } from './close-act.ts'
import type { SchemeReading } from './contract.ts'
import { headOf, inserting } from './draft-scheme.ts'
import { draftToEdit, unitToDraftFor } from './find-scheme.ts'
import { presentReading } from './present-reading.ts'
import { SchemeImportOptions } from './reading-contract.ts'
import { atField, refuseStale, refuseUnsound } from './refusals.ts'
import { holdDraft, insertDraft, writeNodes } from './scheme-queries.ts'
import { schemeSentences as say } from './sentences.vi.ts'

export const readingLimits = { fileSize: largestUpload, files: 1, fields: 1, fieldSize: 20_000, parts: 2 }

/** The file and what is asked of it. Fails where there is none, it is too large, or the form is none. */
export async function schemeFileOf(request: FastifyRequest) {
  const { file, fields } = await readForm(request, {
    tooLarge,
    broken: () => atField('file', 'broken', say.brokenForm),
  })
  if (file === undefined) throw atField('file', 'missing', say.noFile)
  const options = SchemeImportOptions.safeParse(jsonOf(fields.get('options')))
  if (!options.success) {
    const field = ['options', ...(options.error.issues[0]?.path ?? [])].join('.')
    throw new Failure('invalid', { fields: [{ field, code: 'wrong', message: say.noOptions }] })
  }
  const name = file.name
    .replace(/[\p{Cc}\p{Cs}\\/]/gu, '')
    .trim()
    .slice(0, 200)
  return { bytes: file.bytes, fileName: name === '' ? say.unnamedFile : name, options: options.data }
}

type Sent = Awaited<ReturnType<typeof schemeFileOf>>
type Target = { scheme: Scheme; stored: StoredScheme | undefined; revision: number }

export async function importScheme(act: SchemeAct, sent: Sent): Promise<SchemeReading> {
  const target = await targetOf(act, sent.options)
  const reading = await read(act.catalogue, target.scheme, sent)
  if (sent.options.dryRun) return { ...reading.shown, stored: null }
  refuseUnsound(reading.failures, say.unsoundFile)
  return { ...reading.shown, stored: await store(act, target, reading.scheme, sent.fileName) }
}

/** The draft that is filled, or the head of one that does not exist yet. */
async function targetOf(act: SchemeAct, options: Sent['options']): Promise<Target> {
  const { catalogue, account, today } = act
  if (options.scheme !== undefined) {
    const stored = await draftToEdit(act.db, catalogue, account, options.scheme)
    const revision = options.revision ?? (options.dryRun ? stored.revision : 0)
    refuseStale(revision === stored.revision)
    return { scheme: stored, stored, revision }
  }
  if (options.draft === undefined) throw atField('options.scheme', 'missing', say.noPlace)
  const unit = unitToDraftFor(catalogue, account, options.draft.unit, today)
  return { scheme: headOf(catalogue, unit.id, options.draft), stored: undefined, revision: 0 }
}

async function read(catalogue: Catalogue, head: Scheme, { bytes, fileName, options: { sheet, columns } }: Sent) {
  const knowledge = {
    decimals: head.decimals,
    indicators: catalogue.indicators.map(({ code, name, shortName }) => ({ code, name, shortName })),
    elements: catalogue.elements.map(({ code, name }) => ({ code, name })),
  }
  const outcome = await readSchemeApart({ bytes, fileName, scheme: knowledge, choices: { sheet, columns } })
  const scheme: Scheme = { ...head, nodes: outcome.nodes.map(({ node }) => node) }
  const shown = presentReading(catalogue, scheme, outcome)
  const failures: FieldFailure[] = [
    ...shown.nodes.flatMap(({ row, faults }) =>
      faults.map(({ column, code, message }) => ({ field: `rows.${row}.${column}`, code, message })),
    ),
    ...shown.faults.map(({ code, message }) => ({ field: 'file', code, message })),
  ]
  return { scheme, failures, shown: { fileName, ...shown } }
}

async function store(act: SchemeAct, { stored, revision }: Target, scheme: Scheme, file: string) {
  const { code, name, nodes } = scheme
  await inserting(act.db, code, async (trx) => {
    if (stored === undefined) await insertDraft(trx, scheme)
    else refuseStale(await holdDraft(trx, { code, revision }))
    await writeNodes(trx, code, nodes)
    const before = stored === undefined ? {} : { before: { nodes: stored.nodes.length } }
    await closeAct(trx, act, 'import_scheme', scheme, {
      ...before,
      after: { scheme: code, name, file, nodes: nodes.length },
    })
  })
  return { code, revision: revision + 1 }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
