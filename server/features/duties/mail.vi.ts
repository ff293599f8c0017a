/** The mail of a reminder: what is owed, until when, and the link that opens exactly that. */
import type { Owed } from '../../domain/duty.ts'
import { daysLeftWords, owedWords } from '../../domain/duty.vi.ts'
import { formatInteger } from '../../domain/measure.ts'
import type { Unit } from '../../domain/unit.ts'
import { dateName, lowerFirst, periodName, unitName } from '../../domain/wording.vi.ts'
import type { DutyReport } from './duty-reports.ts'

export type SheetItem = { subject: 'sheet'; unit: Unit } & Owed
type ReportItem = { subject: 'report'; unit: Unit } & DutyReport
export type MailItem = SheetItem | ReportItem

/** `site` is the address that people type; links are made of it. */
export function mailText(name: string, items: readonly MailItem[], site: string): { subject: string; text: string } {
  const [first] = items
  const subject =
    items.length === 1 && first
      ? `${nameOf(first)}: ${dayWords(first)}`
      : `Anh/chị có ${countWords(items)} cần hoàn thành`
  const paragraphs = items.map((item) =>
    [
      `${nameOf(item)}: ${item.deadline === null ? '' : `hạn ${verbOf(item)} ${dateName(item.deadline)}, `}${dayWords(item)}.`,
      ...(item.subject === 'sheet'
        ? [`${owedWords(item)}. Mở đúng phần cần làm:`, sheetLink(item, site)]
        : [`Gửi ${item.receiver}. Gửi xong, ghi nhận tại:`, reportLink(item, site)]),
    ].join('\n'),
  )
  const text = [
    `Kính gửi anh/chị ${name},`,
    ...paragraphs,
    'Phần mềm Bảng chỉ tiêu gửi thư này theo lịch hạn nộp: trước hạn 7, 3, 1 ngày, sau hạn 1 ngày rồi mỗi tuần một lần. Nộp phiếu, ghi nhận đã gửi báo cáo xong thì không có thư nữa. Anh/chị không cần trả lời thư này.',
  ].join('\n\n')
  return { subject, text: `${text}\n` }
}

/** "2 phiếu số liệu và 1 báo cáo". */
function countWords(items: readonly MailItem[]): string {
  const reports = items.filter((item) => item.subject === 'report').length
  const sheets = items.length - reports
  return [
    sheets > 0 ? `${formatInteger(sheets)} phiếu số liệu` : '',
    reports > 0 ? `${formatInteger(reports)} báo cáo` : '',
  ]
    .filter(Boolean)
    .join(' và ')
}

function nameOf(item: MailItem): string {
  const what = item.subject === 'sheet' ? `Phiếu số liệu ${lowerFirst(periodName(item.month))}` : item.title
  return `${what}, ${unitName(item.unit)}`
}

function verbOf({ subject }: MailItem): string {
  return subject === 'sheet' ? 'nộp' : 'gửi'
}

function dayWords(item: MailItem): string {
  if (item.daysLeft !== null) return daysLeftWords(item.daysLeft)
  return item.subject === 'sheet' && item.state === 'reopened' ? 'được mở lại' : 'được trả lại'
}

/** The owed cells alone; the whole sheet where no cell is owed any more. */
function sheetLink({ unit, month, toSubmit }: SheetItem, site: string): string {
  const sheet = `${plain(site)}/phieu/${encodeURIComponent(unit.code)}/${month}`
  return toSubmit ? sheet : `${sheet}?o=thieu`
}

function reportLink({ unit, year }: ReportItem, site: string): string {
  return `${plain(site)}/bao-cao?don-vi=${encodeURIComponent(unit.code)}&nam=${year}`
}

function plain(site: string): string {
  return site.replace(/\/+$/, '')
}
