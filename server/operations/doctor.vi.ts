/** What is said of each thing that was looked at, with the remedy where there is something to mend. */
import { formatInteger } from '../domain/measure.ts'
import { momentName } from '../domain/wording.vi.ts'
import type { BackupFile } from './backup-files.ts'
import type { Room } from './disk.ts'
import type { Told } from './refused.ts'

const megabytes = (bytes: number) => formatInteger(Math.floor(bytes / 1_048_576))

export const doctorSentences = {
  runtime: (version: string): Told => ({ vi: `Node ${version} (cần từ 22.18)`, en: 'Node version' }),
  clock: (instant: string): Told => ({
    vi: `Đồng hồ máy chủ: ${momentName(instant)} giờ Việt Nam; so với đồng hồ của anh/chị`,
    en: `clock ${instant}`,
  }),
  noFolder: (folder: string): Told => ({
    vi: `Chưa có thư mục dữ liệu ${folder}; kiểm tra BCT_DATA`,
    en: 'data folder is missing',
  }),
  rights: (folder: string, rights: string): Told => ({
    vi: `Quyền của thư mục dữ liệu ${folder} là ${rights} (nên là 700: chmod 700 ${folder})`,
    en: 'rights of the data folder',
  }),
  network: (folder: string): Told => ({
    vi: `Thư mục dữ liệu ${folder} nằm trên ổ đĩa mạng; SQLite có thể hỏng dữ liệu ở đó, chuyển về ổ đĩa của máy`,
    en: 'network file system',
  }),
  room: ({ free, total }: Room): Told => ({
    vi: `Ổ đĩa còn trống ${megabytes(free)} MB trong ${megabytes(total)} MB (nên còn từ 1 GB hoặc 10%)`,
    en: 'free space',
  }),
  noDatabase: (folder: string): Told => ({
    vi: `Chưa có cơ sở dữ liệu trong ${folder}; khởi động chương trình hoặc kiểm tra BCT_DATA`,
    en: 'no database yet',
  }),
  noConnection: (why: string): Told => ({
    vi: 'Không mở được cơ sở dữ liệu; kiểm tra BCT_DATA hoặc DATABASE_URL',
    en: `cannot open the database: ${why}`,
  }),
  setting: (name: string, value: string): Told => ({ vi: `${name} = ${value}`, en: 'database setting' }),
  whole: { vi: 'Tệp cơ sở dữ liệu nguyên vẹn', en: 'integrity check' },
  faults: (fault: string): Told => ({
    vi: 'Tệp cơ sở dữ liệu hỏng; dừng chương trình và khôi phục bản sao lưu gần nhất',
    en: `integrity check: ${fault}`,
  }),
  links: { vi: 'Các bảng khớp nhau', en: 'foreign keys' },
  broken: (tables: readonly string[]): Told => ({
    vi: `Có dòng trỏ vào chỗ không có trong bảng ${tables.join(', ')}; khôi phục bản sao lưu gần nhất`,
    en: 'foreign keys are broken',
  }),
  writable: { vi: 'Ghi được vào cơ sở dữ liệu', en: 'writable' },
  notWritable: (why: string): Told => ({
    vi: 'Không ghi được vào cơ sở dữ liệu; kiểm tra quyền của tệp và chỗ trống',
    en: `not writable: ${why}`,
  }),
  schema: { vi: 'Cấu trúc dữ liệu đúng với phiên bản chương trình', en: 'schema is current' },
  pending: (names: readonly string[]): Told => ({
    vi: `Cần nâng cấp cấu trúc dữ liệu (${names.join(', ')}); chương trình tự làm khi khởi động`,
    en: 'pending migrations',
  }),
  backup: (last: BackupFile | undefined): Told => ({
    vi:
      last === undefined
        ? 'Chưa có bản sao lưu nào'
        : `Bản sao lưu gần nhất: ${momentName(last.takenAt)}, ${last.file}`,
    en: 'last backup (should be younger than 26 hours)',
  }),
  nightly: (at: string | undefined): Told => ({
    vi:
      at === undefined
        ? 'Không tự sao lưu hằng đêm (BCT_BACKUP_AT=off); cần có cách sao lưu khác'
        : `Tự sao lưu hằng đêm lúc ${at}`,
    en: 'nightly backup',
  }),
  sealed: (isSealed: boolean): Told => ({
    vi: isSealed
      ? 'Bản sao lưu được mã hóa; giữ mật khẩu ở nơi khác, mất mật khẩu là mất bản sao lưu'
      : 'Bản sao lưu không được mã hóa; đặt BCT_BACKUP_PASSPHRASE_FILE nếu sao lưu ra ngoài máy chủ',
    en: 'encryption of backups',
  }),
  files: (count: number): Told => ({ vi: `${formatInteger(count)} tệp minh chứng còn nguyên`, en: 'evidence files' }),
  missing: (ids: readonly string[]): Told => ({
    vi: `${ids.length} tệp minh chứng mất hoặc bị sửa; lấy lại từ bản sao lưu cũ: ${ids.slice(0, 5).join(', ')}`,
    en: 'evidence files are missing or altered',
  }),
  orphans: (ids: readonly string[]): Told => ({
    vi: `${ids.length} tệp trong thư mục evidence không thuộc mục nào; để yên cũng không hại: ${ids.slice(0, 5).join(', ')}`,
    en: 'orphaned evidence files',
  }),
}
