/**
 * An edition as the report of its unit, in the official form: outline, texts, charts and tables, annexes. It computes and
 * words nothing of the field; number and day are left to the office.
 */
import type { Table } from '#domain/chart.ts'
import type { EditionContent, EditionPage } from '#domain/edition.ts'
import { draftMark } from '#domain/edition-stamp.vi.ts'
import { dateInVietnam } from '#domain/period.ts'
import { issuerInWords, issuerLines } from '#domain/report-form.ts'
import { blankDay, blankNumber } from '#domain/report-form.vi.ts'
import { closedBody } from '../document/form.ts'
import type { Annex, Block } from '../document/model.ts'
import { officialDocx } from '../document/official-docx.ts'
import type { DrawnFile, EditionDrawing } from './drawing.ts'
import { picturesOf, reportBlocks, withoutStop } from './report-blocks.ts'
import { documentTable } from './report-tables.ts'
import { footOf, kindInWords, reportWords as words } from './report-words.vi.ts'

export async function editionDocx({ content, stamp, onProgress }: EditionDrawing): Promise<DrawnFile> {
  const { head, report, frame } = content
  // One step more than pictures: the packing of the file.
  const steps = picturesOf(content) + 1
  let done = 0
  const step = () => onProgress?.(++done, steps)
  const { body, faults, cut } = await reportBlocks(content, step)
  const kind = kindInWords(report.kind)
  const issuer = issuerInWords(frame.issuer, head.unit.label)
  const year = Number(dateInVietnam(new Date(stamp.frozenAt ?? head.asOf)).slice(0, 4))
  const annexes = annexesOf(content, cut)
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

/** First the rows that pictures left out, then what the edition has for paper anyway. */
function annexesOf(content: EditionContent, cut: readonly EditionPage[]): Annex[] {
  const own = content.annexes.filter((annex) => !annex.isForWorkbookOnly).map(({ table }) => table)
  const missing = cut.flatMap(({ table }) => table ?? []).filter((table) => !own.some((one) => isSame(one, table)))
  const tables = [...missing, ...own]
  return tables.map((table, index) => {
    const { table: drawn, landscape } = documentTable(table, true)
    const source = words.source(table.frame)
    return {
      title: table.frame.title,
      landscape,
      body: [
        { kind: 'caption', title: '', subtitle: withoutStop(table.frame.subtitle) },
        { kind: 'table', table: drawn },
        ...(source === '' ? [] : [{ kind: 'note' as const, text: source }]),
        ...(index === tables.length - 1 ? workbookNote(content) : []),
      ],
    }
  })
}

function isSame(one: Table, other: Table): boolean {
  return one.sheetName === other.sheetName && one.frame.title === other.frame.title
}

/** What is too long for paper is not passed over in silence. */
function workbookNote(content: EditionContent): Block[] {
  const titles = content.annexes.filter((annex) => annex.isForWorkbookOnly).map(({ table }) => table.frame.title)
  return titles.length === 0 ? [] : [{ kind: 'paragraph', runs: [{ text: words.inWorkbookOnly(titles) }] }]
}
