/** The mail of a reminder: what is owed, until when, and the link that opens exactly those cells. */
import type { Owed } from '../../domain/duty.ts'
import { daysLeftWords, owedWords } from '../../domain/duty.vi.ts'
import { formatInteger } from '../../domain/measure.ts'
import type { Unit } from '../../domain/unit.ts'
import { dateName, lowerFirst, periodName, unitName } from '../../domain/wording.vi.ts'

export type MailItem = Owed & { unit: Unit }

/** `site` is the address that people type; links are made of it. */
export function mailText(name: string, items: readonly MailItem[], site: string): { subject: string; text: string } {
  const [first] = items
  const subject =
    items.length === 1 && first
      ? `${sheetWords(first)}: ${dayWords(first)}`
      : `Anh/chị có ${formatInteger(items.length)} phiếu số liệu cần hoàn thành`
  const paragraphs = items.map((item) =>
    [
      `${sheetWords(item)}: ${item.deadline === null ? '' : `hạn nộp ${dateName(item.deadline)}, `}${dayWords(item)}.`,
      `${owedWords(item)}. Mở đúng phần cần làm:`,
      linkOf(item, site),
    ].join('\n'),
  )
  const text = [
    `Kính gửi anh/chị ${name},`,
    ...paragraphs,
    'Phần mềm Bảng chỉ tiêu gửi thư này theo lịch hạn nộp: trước hạn 7, 3, 1 ngày, sau hạn 1 ngày rồi mỗi tuần một lần. Nộp phiếu xong thì không có thư nữa. Anh/chị không cần trả lời thư này.',
  ].join('\n\n')
  return { subject, text: `${text}\n` }
}

function sheetWords(item: MailItem): string {
  return `Phiếu số liệu ${lowerFirst(periodName(item.month))}, ${unitName(item.unit)}`
}

function dayWords(item: MailItem): string {
  if (item.daysLeft !== null) return daysLeftWords(item.daysLeft)
  return item.state === 'reopened' ? 'được mở lại' : 'được trả lại'
}

/** The owed cells alone; the whole sheet where no cell is owed any more. */
function linkOf({ unit, month, toSubmit }: MailItem, site: string): string {
  const sheet = `${site.replace(/\/+$/, '')}/phieu/${encodeURIComponent(unit.code)}/${month}`
  return toSubmit ? sheet : `${sheet}?o=thieu`
}
