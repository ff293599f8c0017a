/** Takes up a file of counted answers with what is asked of it, and has it read against the round's own questionnaire. */
import type { FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { largestUpload } from '../../domain/import-table.ts'
import { itemsOf } from '../../domain/survey.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import type { Survey } from '../../evaluation/surveys/surveys.ts'
import { readForm } from '../../http/form-upload.ts'
import { tooLarge } from '../../importing/gate.ts'
import { readSurveyApart } from '../../importing/read-apart.ts'
import type { SurveyOutcome } from '../../importing/survey/outcome.ts'
import { SurveyImportFields } from './contract.ts'
import { invalid, type SurveyView } from './held-survey.ts'
import { surveySentences as say } from './sentences.vi.ts'

export const surveyUploadLimits = { fileSize: largestUpload, files: 1, fields: 3, fieldSize: 200, parts: 4 }

export async function surveyFileOf(request: FastifyRequest) {
  const { file, fields } = await readForm(request, {
    tooLarge,
    broken: () => invalid('file', 'broken', say.brokenForm),
  })
  if (file === undefined) throw invalid('file', 'missing', say.noFile)
  const options = SurveyImportFields.safeParse(Object.fromEntries(fields))
  if (!options.success) {
    const field = String(options.error.issues[0]?.path[0] ?? 'body')
    throw new Failure('invalid', { fields: [{ field, code: 'wrong', message: say.noSeen }] })
  }
  const name = file.name
    .replace(/[\p{Cc}\p{Cs}\\/]/gu, '')
    .trim()
    .slice(0, 200)
  return { bytes: file.bytes, fileName: name === '' ? say.unnamedFile : name, options: options.data }
}

export function understandFile(
  { catalogue }: SurveyView,
  { questionnaire, units }: Survey,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
): Promise<SurveyOutcome> {
  const known = units.map(({ unitId }) => catalogue.unitsById.get(unitId) as Unit)
  return readSurveyApart({
    bytes,
    fileName,
    survey: {
      units: known.map((unit) => ({ code: unit.code, name: unit.name, label: unitName(unit) })),
      groups: questionnaire.groups,
      items: itemsOf(questionnaire).map(({ text }) => text),
    },
  })
}
