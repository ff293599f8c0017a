/** Has a file read for a plan: what it says of targets or tasks, to be looked at and then saved by the acts upon plans. */
import type { FastifyRequest } from 'fastify'
import { deadlineValue } from '../../domain/deadline.ts'
import { deadlineWords } from '../../domain/deadline.vi.ts'
import { Failure } from '../../domain/failure.ts'
import { largestUpload } from '../../domain/import-table.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { readForm } from '../../http/form-upload.ts'
import { tooLarge } from '../../importing/gate.ts'
import type { PlanOutcome, ReadTask } from '../../importing/plan/outcome.ts'
import { readPlanApart } from '../../importing/read-apart.ts'
import { type PlanReading, PlanReadingOptions } from './contract.ts'
import { planSentences } from './sentences.vi.ts'

export const readingLimits = { fileSize: largestUpload, files: 1, fields: 1, fieldSize: 20_000, parts: 2 }

/** The file and what is asked of it. Fails where there is none, it is too large, or the form is none. */
export async function planFileOf(request: FastifyRequest) {
  const { file, fields } = await readForm(request, {
    tooLarge,
    broken: () => invalid('broken', planSentences.brokenForm),
  })
  if (file === undefined) throw invalid('missing', planSentences.noFile)
  const options = PlanReadingOptions.safeParse(jsonOf(fields.get('options')))
  if (!options.success) {
    const field = ['options', ...(options.error.issues[0]?.path ?? [])].join('.')
    throw new Failure('invalid', { fields: [{ field, code: 'wrong', message: planSentences.noOptions }] })
  }
  const name = file.name
    .replace(/[\p{Cc}\p{Cs}\\/]/gu, '')
    .trim()
    .slice(0, 200)
  return { bytes: file.bytes, fileName: name === '' ? planSentences.unnamedFile : name, options: options.data }
}

export async function readPlanFile(
  catalogue: Catalogue,
  plan: Plan,
  { bytes, fileName, options: { kind, sheet, columns } }: Awaited<ReturnType<typeof planFileOf>>,
): Promise<PlanReading> {
  const indicators = catalogue.indicators.map(({ code, name, shortName, kind: of }) => ({
    code,
    name,
    shortName,
    isRate: of === 'rate',
  }))
  const knowledge = { year: plan.year, indicators }
  const outcome = await readPlanApart({ bytes, fileName, plan: kind, knowledge, choices: { sheet, columns } })
  return { fileName, kind, ...shown(outcome) }
}

function shown({ targets, tasks, ...rest }: PlanOutcome) {
  return {
    ...rest,
    targets: targets.map(({ thing, ...row }) => ({ ...row, ...thing })),
    tasks: tasks.map(({ thing, ...row }) => ({ ...row, ...thing, deadline: deadlineOf(thing) })),
  }
}

function deadlineOf({ deadline, deadlineNote, recurrence }: ReadTask) {
  if (deadline === null) return null
  const { kind } = deadline
  return { kind, value: deadlineValue(deadline), shown: deadlineWords(deadline, deadlineNote, recurrence) }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

function invalid(code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field: 'file', code, message }] })
}
