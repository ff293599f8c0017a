/** The words of the first sheet of an edition's workbook. */
import type { EditionContent, EditionStamp } from '#domain/edition.ts'
import { stampWords } from '#domain/edition-stamp.vi.ts'
import { dateInVietnam } from '#domain/period.ts'
import { dateName, periodName } from '#domain/wording.vi.ts'

export const workbookWords = {
  sheet: 'Thông tin',
  heads: { sheet: 'Trang tính', question: 'Nội dung', finding: 'Kết quả', notes: 'Định nghĩa, nguồn, cách đọc' },
  noTable: '(không có bảng số liệu)',
  failed: '(không lập được bảng)',
  annex: 'Phụ lục',
}

/** What the edition is, line by line: name and value. */
export function editionLines({ head }: EditionContent, stamp: EditionStamp): [string, string][] {
  const mark: [string, string][] = head.mark === null ? [] : [['Lưu ý', head.mark]]
  return [
    ['Đơn vị', head.unit.label],
    ['Kỳ', periodName(head.period)],
    ['Phạm vi số liệu', head.window],
    ['Tình trạng số liệu', head.statusLine],
    ['Số liệu đọc lúc', momentName(head.asOf)],
    ['Bản', stampWords(stamp)],
    ['Mã SHA-256 của bản chốt', stamp.sha256 ?? 'chưa có, vì bản này chưa chốt'],
    ...mark,
  ]
}

/** "09:14 ngày 07/10/2026", in Vietnam, which has no summer time. */
function momentName(instant: string): string {
  const at = new Date(instant)
  const clock = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${clock} ngày ${dateName(dateInVietnam(at))}`
}
