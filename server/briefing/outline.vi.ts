/**
 * The outline of a reform report: direction, results by the six fields, assessment, what comes, proposals. It follows the
 * reports that wards send (`Nghị định 30/2020/NĐ-CP` lays down how it looks, no document how it is divided).
 */
import type { EditionContent, EditionKind, EditionPage, ReportBlock, ReportPart } from '../domain/edition.ts'
import { type Period, quarterNumber, yearOf } from '../domain/period.ts'
import { fieldWords } from '../domain/task.vi.ts'
import { lowerFirst, periodName } from '../domain/wording.vi.ts'

const romans = ['I', 'II', 'III', 'IV']

/** "quý III năm 2026", "6 tháng đầu năm 2026": as documents write it. */
export function periodOfDocument(kind: EditionKind, period: Period): string {
  return kind === 'quarter'
    ? `quý ${romans[quarterNumber(period) - 1]} năm ${yearOf(period)}`
    : lowerFirst(periodName(period))
}

export function meetingTitle(kind: EditionKind, period: Period): string {
  return `Họp đánh giá chỉ tiêu cải cách hành chính ${periodOfDocument(kind, period)}`
}

export function reportOutline(
  kind: EditionKind,
  period: Period,
  pages: readonly EditionPage[],
): EditionContent['report'] {
  const text = (key: string): ReportBlock => ({ kind: 'text', key })
  const having = (part: 'chart' | 'table', keys: readonly string[]) =>
    keys.filter((key) => pages.some((page) => page.key === key && page[part] !== null))
  const chart = (...keys: string[]): ReportBlock[] => having('chart', keys).map((page) => ({ kind: 'chart', page }))
  const table = (...keys: string[]): ReportBlock[] => having('table', keys).map((page) => ({ kind: 'table', page }))
  // Of thirty units these are pages of rows: they would hide the sentences.
  const annex = (...keys: string[]): ReportBlock[] => having('table', keys).map((page) => ({ kind: 'annex', page }))
  const rankings = pages.map(({ key }) => key).filter((key) => key.startsWith('ranking:'))
  const part = (heading: string, ...blocks: ReportBlock[]): ReportPart => ({ heading, level: 'part', blocks })
  const section = (heading: string, ...blocks: ReportBlock[]): ReportPart => ({ heading, level: 'section', blocks })
  return {
    kind: 'BÁO CÁO',
    abstract: `Kết quả công tác cải cách hành chính ${periodOfDocument(kind, period)}`,
    parts: [
      part('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', text('report:I'), ...chart('tasks'), ...table('late_tasks', 'actions')),
      part('II. KẾT QUẢ THỰC HIỆN', text('summary'), ...table('summary'), ...chart('courses')),
      section(`1. ${fieldWords.institutions}`, text('report:II.1')),
      section(`2. ${fieldWords.procedures}`, text('report:II.2'), ...chart(...rankings)),
      section(`3. ${fieldWords.organisation}`, text('report:II.3')),
      section(`4. ${fieldWords.civil_service}`, text('report:II.4')),
      section(`5. ${fieldWords.public_finance}`, text('report:II.5')),
      section(`6. ${fieldWords.digital_government}`, text('report:II.6')),
      part('III. ĐÁNH GIÁ CHUNG', ...chart('heat', 'standing'), ...table('indices')),
      section('1. Kết quả đạt được', text('report:III.1')),
      section(
        '2. Tồn tại, hạn chế',
        text('report:III.2'),
        ...(rankings.length === 0 ? table : annex)('below', 'reach'),
      ),
      section('3. Nguyên nhân', text('report:III.3')),
      part('IV. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI', text('report:IV')),
      part('V. ĐỀ NGHỊ, KIẾN NGHỊ', text('proposals')),
    ],
  }
}
