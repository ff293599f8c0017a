/**
 * An edition: the numbers and texts of one meeting, drawn alike on screen, slides, report and workbook. While it is a draft
 * its numbers are read anew each time; once frozen it is one text that never changes. Pages are questions in the order in
 * which a meeting asks them; what is too long for a page stands in an annex.
 */
import type { Assessment } from './assessment.ts'
import type { Chart, Frame, Table } from './chart.ts'
import type { Period } from './period.ts'
import type { DataStatus } from './sheet.ts'
import type { UnitKind } from './unit.ts'

export const editionKinds = ['quarter', 'half_year', 'nine_months', 'year', 'own'] as const
export type EditionKind = (typeof editionKinds)[number]

export const editionStates = ['draft', 'frozen'] as const
export type EditionState = (typeof editionStates)[number]

export const editionFormats = ['pptx', 'docx', 'xlsx', 'zip'] as const
export type EditionFormat = (typeof editionFormats)[number]

/** Grows when an edition of before could not be read any more. */
export const contentFormat = 1

export type EditionHead = {
  unit: { code: string; name: string; kind: UnitKind; label: string; fictional: boolean }
  period: Period
  kind: EditionKind
  /** "Họp đánh giá chỉ tiêu cải cách hành chính quý III năm 2026". */
  title: string
  /** The lowest of all numbers; null where there is none. */
  status: DataStatus | null
  /** "Đã duyệt; số liệu lúc 09:14 ngày 07/10/2026". */
  statusLine: string
  /** When the numbers were read, ISO in UTC. */
  asOf: string
  /** Which months count, and the window and due day that the report calendar lays down. */
  window: string
  mark: string | null
}

/** One measured number, by unit, indicator and period: what two editions are compared by. */
export type EditionNumber = {
  unit: string
  unitName: string
  indicator: string
  indicatorName: string
  period: Period
  numerator: number | null
  denominator: number | null
  /** As printed: "57,6%", "không phát sinh", "–". */
  shown: string
  target: string
  assessment: Assessment
  /** Null where it has none, or where the period is not the edition's own. */
  place: number | null
  status: DataStatus | null
}

/** A paragraph made of numbers, which a person may rewrite. `text` is what is printed: the written one, or the generated. */
export type EditionText = {
  /** "summary", "report:II.2", "proposals": the same in every edition. */
  key: string
  /** What it is, for the person who edits it. */
  heading: string
  generated: string
  text: string
}

/** A question of the meeting, its answer as a sentence (the title of the frame), and what shows it. */
export type EditionPage = {
  /** "ranking:online_payment": the same in every edition. */
  key: string
  /** "Đơn vị nào chưa đạt?" */
  question: string
  frame: Frame
  chart: Chart | null
  /** The numbers behind the chart, or all there is. */
  table: Table | null
  /** Sentences beside or below, each of which can be checked. */
  lines: string[]
  /** Key of the text that stands on this page. */
  text: string | null
  /** Definition, source and reading aid, for who presents. */
  notes: string
}

/** "I. TÌNH HÌNH CHỈ ĐẠO, ĐIỀU HÀNH" is a part, "1. Cải cách thể chế" a section of it. */
export type ReportPart = { heading: string; level: 'part' | 'section'; blocks: ReportBlock[] }

/** The paragraphs of a text (one per line), or a page: as its chart, as its table, or as a table in an annex that is named here. */
export type ReportBlock =
  | { kind: 'text'; key: string }
  | { kind: 'chart'; page: string }
  | { kind: 'table'; page: string }
  | { kind: 'annex'; page: string }

/** What of the official form is the office's own: who issues, who signs, who receives. */
export type ReportFrame = {
  /** Cơ quan chủ quản; "" where there is none above. */
  superior: string
  issuer: string
  /** "BC-UBND": the number before it is left for the office. */
  symbol: string
  /** Địa danh. */
  place: string
  /** Kính gửi, one per line. */
  addressees: string[]
  bases: string[]
  /** "TM. ỦY BAN NHÂN DÂN" or "". */
  authority: string
  /** "KT. CHỦ TỊCH" where a deputy signs, or "". */
  capacity: string
  /** "CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  position: string
  /** "" where it is left for the hand. */
  signer: string
  recipients: string[]
}

export type EditionContent = {
  format: typeof contentFormat
  head: EditionHead
  texts: EditionText[]
  pages: EditionPage[]
  /** What is too long for paper stands in the workbook only; report and slides say where. */
  annexes: { key: string; table: Table; isForWorkbookOnly: boolean }[]
  report: { kind: string; abstract: string; parts: ReportPart[] }
  frame: ReportFrame
  numbers: EditionNumber[]
}

/** What each page says about the edition it belongs to. */
export type EditionStamp = {
  /** 1, 2, …: of the same unit and period. */
  number: number
  state: EditionState
  /** SHA-256 of the frozen content, in hex; null while it is a draft. */
  sha256: string | null
  /** ISO in UTC; null while it is a draft. */
  frozenAt: string | null
}

/** Texts as persons wrote them, by key. `basedOn` is the generated text that stood there when they wrote. */
export type WrittenText = { key: string; text: string; basedOn: string }

/** The first eight letters, as they stand in a footer; the whole is in the list of editions. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 8)
}
