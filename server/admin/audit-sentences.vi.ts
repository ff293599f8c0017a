/** What is said of the record of acts, and of a copy into the other engine. */
import type { KnownEnd } from '../database/verify-audit.ts'
import type { ChainFault } from '../domain/audit-chain.ts'
import { formatInteger } from '../domain/measure.ts'
import { momentName } from '../domain/wording.vi.ts'
import type { Told } from '../operations/refused.ts'

export const auditWords = {
  about: 'Kiểm tra nhật ký: dòng nào bị sửa, thêm, xóa hoặc đổi chỗ; đối chiếu cả với mốc ghi trong các bản sao lưu.',
  whole: (rows: number, seals: number, known: number, end: KnownEnd) =>
    `Nhật ký còn nguyên: ${formatInteger(rows)} dòng, ${formatInteger(seals)} lần ghi, khớp ${formatInteger(known)} mốc trong các bản sao lưu.\n  audit head ${end.place} ${end.hash}`,
  altered: (count: number) =>
    `Nhật ký không còn như lúc ghi (${formatInteger(count)} chỗ, audit altered). Giữ nguyên tệp để điều tra, rồi khôi phục bản sao lưu có trước.`,
  unread: (file: string) => `Không đọc được mốc trong ${file}; bỏ qua bản này (backup not read).`,
  fault: (fault: ChainFault): string => {
    switch (fault.kind) {
      case 'row_altered':
        return `Dòng ${fault.id} đã bị sửa (row altered, transaction ${fault.number})`
      case 'row_added':
        return `Dòng ${fault.id} không thuộc lần ghi nào (row added)`
      case 'rows_missing':
        return `Lần ghi ${fault.place} lúc ${momentName(fault.at)} thiếu ${fault.count} dòng (rows missing)`
      case 'rows_added':
        return `Lần ghi ${fault.place} lúc ${momentName(fault.at)} thừa ${fault.count} dòng (rows added)`
      case 'seal_altered':
        return `Dấu của lần ghi ${fault.place} lúc ${momentName(fault.at)} đã bị sửa hoặc đổi chỗ (seal altered)`
      case 'seal_missing':
        return `Thiếu dấu của lần ghi ${fault.place} (seal missing)`
      case 'end_missing':
        return `Nhật ký kết thúc trước lần ghi ${fault.place} đã có trong bản sao lưu (end missing)`
    }
  },
}

export const copyWords = {
  about:
    'Chép toàn bộ dữ liệu SQLite sang một cơ sở dữ liệu PostgreSQL trống và đối chiếu từng bảng. Dừng chương trình trước.',
  to: 'địa chỉ postgres://… của cơ sở dữ liệu mới, trống',
  noTarget: {
    vi: 'Thêm --to postgres://… là địa chỉ một cơ sở dữ liệu mới, trống.',
    en: '--to is missing or no address of PostgreSQL',
  },
  fromSqlite: {
    vi: 'Lệnh này chép từ SQLite trong BCT_DATA; bỏ DATABASE_URL rồi chạy lại. Từ PostgreSQL về SQLite: dùng backup và restore.',
    en: 'DATABASE_URL must not be set',
  },
  differs: (table: string): Told => ({
    vi: `Bảng ${table} sau khi chép khác với bản gốc; không dùng cơ sở dữ liệu mới. Xóa nó, tạo lại và chép lại.`,
    en: `table ${table} differs after the copy`,
  }),
  copied: (rows: number, tables: number, sha256: string) =>
    `Đã chép ${formatInteger(rows)} dòng trong ${tables} bảng, đối chiếu khớp từng bảng. Đặt DATABASE_URL vào cơ sở dữ liệu mới rồi khởi động; giữ nguyên BCT_DATA vì tệp minh chứng nằm ở đó.\n  content sha256 ${sha256}`,
}
