/** The line by which every page, sheet and picture of an edition says which edition it is; and that line read back. */
import { type EditionStamp, shortHash } from './edition.ts'
import { dateInVietnam } from './period.ts'
import { dateName } from './wording.vi.ts'

export const draftMark = 'DỰ THẢO'

/** "Bản chốt số 2 · mã 3f9a1c20 · chốt ngày 07/10/2026", or "DỰ THẢO · bản số 2, số liệu chưa chốt". */
export function stampWords({ number, sha256, frozenAt }: EditionStamp): string {
  if (sha256 === null) return `${draftMark} · bản số ${number}, số liệu chưa chốt`
  const day = frozenAt === null ? '' : ` · chốt ngày ${dateName(dateInVietnam(new Date(frozenAt)))}`
  return `Bản chốt số ${number} · mã ${shortHash(sha256)}${day}`
}

/** The same where room is scarce: "Bản chốt số 2 · 3f9a1c20", "Dự thảo số 1". */
export function shortStampWords({ number, sha256 }: Pick<EditionStamp, 'number' | 'sha256'>): string {
  return sha256 === null ? `Dự thảo số ${number}` : `Bản chốt số ${number} · ${shortHash(sha256)}`
}

/** With or without the word before the hash: where room is scarce it is left out. */
const frozen = /bản chốt số\s+(\d{1,6})\s+·\s+(?:mã\s+)?([0-9a-f]{8})\b/iu
const draft = /dự thảo\s+·\s+bản số\s+(\d{1,6})/iu

/** The first stamp in a text; the hash is null of a draft. */
export function stampIn(text: string): { number: number; shortHash: string | null } | null {
  const found = frozen.exec(text)
  if (found) return { number: Number(found[1]), shortHash: (found[2] as string).toLowerCase() }
  const open = draft.exec(text)
  return open ? { number: Number(open[1]), shortHash: null } : null
}
