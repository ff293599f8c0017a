/**
 * An edition as the report of its unit, in the official form: outline, texts, charts and tables, annexes. It computes and
 * words nothing of the field; number and day are left to the office.
 */
import { draftMark } from '#domain/edition-stamp.vi.ts'
import { dateInVietnam } from '#domain/period.ts'
import { issuerInWords, issuerLines } from '#domain/report-form.ts'
import { blankDay, blankNumber } from '#domain/report-form.vi.ts'
import { closedBody } from '../document/form.ts'
import { officialDocx } from '../document/official-docx.ts'
import type { DrawnFile, EditionDrawing } from './drawing.ts'
import { reportAnnexes, workbookNote } from './report-annexes.ts'
import { picturesOf, reportBlocks } from './report-blocks.ts'
import { footOf, kindInWords, reportWords as words } from './report-words.vi.ts'

export async function editionDocx({ content, stamp, onProgress }: EditionDrawing): Promise<DrawnFile> {
  const { head, report, frame } = content
  // One step more than pictures: the packing of the file.
  const steps = picturesOf(content) + 1
  let done = 0
  const step = () => onProgress?.(++done, steps)
  const { annexes, nameOf } = reportAnnexes(content)
  const { body, faults } = await reportBlocks(content, nameOf, step)
  const kind = kindInWords(report.kind)
  const issuer = issuerInWords(frame.issuer, head.unit.label)
  const year = Number(dateInVietnam(new Date(stamp.frozenAt ?? head.asOf)).slice(0, 4))
  const ownBody = annexes.length > 0 ? body : [...body, ...workbookNote(content)]
  const bytes = await officialDocx({
    superior: frame.superior === '' ? null : frame.superior,
    issuer: issuerLines(frame.issuer),
    number: blankNumber(frame.symbol),
    placeAndDay: blankDay(frame.place, year),
    kind: report.kind,
    abstract: report.abstract,
    mark: head.mark,
    addressees: frame.addressees,
    bases: frame.bases,
    body: closedBody(ownBody, words.ending(kind, report.abstract, issuer)),
    signatures: [
      { authority: frame.authority, capacity: frame.capacity, position: frame.position, name: frame.signer },
    ],
    recipients: frame.recipients,
    annexes,
    attachedTo: words.attachedTo(kind, frame.symbol, year, issuer),
    ...(stamp.state === 'draft' ? { watermark: draftMark } : {}),
    foot: footOf(head, stamp),
  })
  step()
  return { bytes, faults }
}
