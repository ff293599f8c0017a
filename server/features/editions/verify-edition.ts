/** Holds a file that somebody brought against one drawn anew from the frozen edition. Nothing of the file is kept. */
import type { FastifyRequest } from 'fastify'
import { shortHash } from '../../domain/edition.ts'
import { largestUpload } from '../../domain/import-table.ts'
import type { Verification } from '../../domain/verification.ts'
import { readForm } from '../../http/form-upload.ts'
import { formatOf } from '../../importing/edition/file-format.ts'
import { editionSentences } from '../../importing/edition/words.vi.ts'
import { tooLarge } from '../../importing/gate.ts'
import { verifyEditionApart } from '../../importing/read-apart.ts'
import { invalid, type OnEdition } from './access.ts'
import type { EditionVerification } from './contract.ts'
import { type FileDesk, fileOf } from './edition-files.ts'
import { itemOf } from './read-edition.ts'
import { fileSentences as say } from './sentences.vi.ts'

export const verificationLimits = { fileSize: largestUpload, files: 1, fields: 1, fieldSize: 200, parts: 2 }

export async function fileToVerify(request: FastifyRequest): Promise<{ bytes: Buffer; fileName: string }> {
  const { file } = await readForm(request, {
    tooLarge,
    broken: () => invalid('file', 'broken', say.brokenForm),
  })
  if (file === undefined) throw invalid('file', 'missing', say.noFile)
  const name = file.name
    .replace(/[\p{Cc}\p{Cs}\\/]/gu, '')
    .trim()
    .slice(0, 200)
  return { bytes: file.bytes, fileName: name === '' ? say.unnamedFile : name }
}

export async function verifyEdition(
  desk: FileDesk,
  on: OnEdition,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
  onGone: (leave: () => void) => void,
): Promise<EditionVerification> {
  const format = formatOf(bytes)
  if (format === null) throw invalid('file', 'not_ours', editionSentences.notOurs)
  const { number, sha256 } = on.edition
  const fresh = await fileOf(desk, on, format, onGone)
  const edition = { number, shortHash: shortHash(sha256 ?? '') }
  const found = await verifyEditionApart({ given: bytes, fresh: fresh.bytes, format, edition })
  return { edition: itemOf(on), fileName, format, title: titleOf(found), ...found }
}

function titleOf({ outcome, numbersCompared, differences, words }: Verification): string {
  switch (outcome) {
    case 'other_edition':
      return say.otherEdition
    case 'differs':
      return say.differs(differences.length)
    case 'matches':
      return words.length === 0 ? say.verified(numbersCompared) : say.verifiedWithWords(numbersCompared, words.length)
  }
}
