/** What is said about backups, each time with the remedy; the English half is for searching the web and for logs far away. */
import type { Told } from './refused.ts'

export const backupSentences = {
  wrongPassphrase: {
    vi: 'Mật khẩu của bản sao lưu chưa đúng. Đặt lại BCT_BACKUP_PASSPHRASE hoặc BCT_BACKUP_PASSPHRASE_FILE rồi chạy lại.',
    en: 'wrong backup passphrase',
  },
  needsPassphrase: {
    vi: 'Bản sao lưu này được mã hóa. Đặt BCT_BACKUP_PASSPHRASE hoặc BCT_BACKUP_PASSPHRASE_FILE rồi chạy lại.',
    en: 'the backup is encrypted and no passphrase is set',
  },
  sealedDamaged: (chunk: number): Told => ({
    vi: `Bản sao lưu mã hóa bị sửa, bị cắt hoặc bị hỏng (đoạn ${chunk}). Không dùng tệp này; lấy bản sao lưu khác.`,
    en: `encrypted backup damaged at chunk ${chunk}`,
  }),
  noBackup: (file: string): Told => ({
    vi: `${file} không phải bản sao lưu của Bảng chỉ tiêu, hoặc phần đầu tệp bị hỏng. Kiểm tra lại tên tệp.`,
    en: 'not a backup of this program, or its head is damaged',
  }),
  damaged: (part: string, english: string): Told => ({
    vi: `Bản sao lưu không còn đúng như lúc ghi: ${part}. Không dùng tệp này; lấy bản sao lưu khác.`,
    en: `backup damaged: ${english}`,
  }),
  newerSchema: (names: readonly string[]): Told => ({
    vi: `Bản sao lưu được ghi bằng phiên bản mới hơn (có ${names.join(', ')}). Nâng cấp chương trình lên phiên bản đó rồi khôi phục.`,
    en: `the backup has a newer schema: ${names.join(', ')}`,
  }),
  notEmpty: {
    vi: 'Cơ sở dữ liệu PostgreSQL trong DATABASE_URL không trống, nên chưa làm gì. Tạo cơ sở dữ liệu mới, đặt DATABASE_URL vào đó rồi chạy lại; cơ sở dữ liệu cũ được giữ nguyên.',
    en: 'the PostgreSQL database is not empty; nothing was done',
  },
  noDatabase: (folder: string): Told => ({
    vi: `Không có cơ sở dữ liệu trong thư mục ${folder}. Kiểm tra BCT_DATA.`,
    en: `no database in ${folder}`,
  }),
  exists: (file: string): Told => ({
    vi: `Đã có tệp ${file}, chương trình không ghi đè. Chọn tên khác.`,
    en: `${file} exists already`,
  }),
}

/** The parts of a backup by what they are to a person, in Vietnamese and English. */
export const partWords = {
  manifest: { vi: 'bản kê đầu tệp (manifest.json)', en: 'manifest.json' },
  table: (table: string): Told => ({ vi: `bảng ${table}`, en: `table ${table}` }),
  rows: (table: string, found: number, expected: number): Told => ({
    vi: `bảng ${table} có ${found} dòng thay vì ${expected}`,
    en: `table ${table} has ${found} rows instead of ${expected}`,
  }),
  file: (id: string): Told => ({ vi: `tệp minh chứng ${id}`, en: `evidence file ${id}` }),
  cut: (part: Told): Told => ({ vi: `${part.vi} bị cắt ngang`, en: `${part.en} is cut off` }),
  end: { vi: 'phần cuối tệp', en: 'end of the file' },
  links: (what: string): Told => ({
    vi: `các bảng không khớp nhau (${what})`,
    en: `tables do not fit together: ${what}`,
  }),
  content: { vi: 'nội dung sau khi nạp khác với bản kê', en: 'loaded content differs from the manifest' },
}

export const folderSentences = {
  inUse: (folder: string, process: number | undefined): Told => ({
    vi: `Thư mục dữ liệu ${folder} đang được một tiến trình khác sử dụng${process === undefined ? '' : ` (số ${process})`}. Dừng tiến trình đó trước, hoặc đặt BCT_DATA vào thư mục khác.`,
    en: `the data folder is held by another process${process === undefined ? '' : ` (${process})`}`,
  }),
}

export const startSentences = {
  newerDatabase: (names: readonly string[]): Told => ({
    vi: `Cơ sở dữ liệu đã được nâng cấp bằng phiên bản mới hơn (có ${names.join(', ')}). Chạy phiên bản đó, hoặc khôi phục bản sao lưu ghi trước khi nâng cấp.`,
    en: `the database has a newer schema: ${names.join(', ')}; a downgrade is refused`,
  }),
  noBackupBefore: (why: string): Told => ({
    vi: 'Cần sao lưu trước khi nâng cấp cấu trúc dữ liệu nhưng chưa sao lưu được, nên chưa nâng cấp và chưa chạy. Xử lý nguyên nhân dưới đây (thường là hết chỗ lưu hoặc thiếu quyền ghi vào BCT_BACKUPS) rồi chạy lại.',
    en: `no backup could be taken before migrating: ${why}`,
  }),
  unsound: (fault: string): Told => ({
    vi: 'Lần trước chương trình dừng đột ngột và cơ sở dữ liệu không còn nguyên vẹn, nên chưa chạy. Khôi phục bản sao lưu gần nhất bằng lệnh npm run admin -- restore TỆP.',
    en: `quick_check after an unclean stop failed: ${fault}`,
  }),
  backedUp: (file: string, names: readonly string[]): string =>
    `Đã sao lưu vào ${file} trước khi nâng cấp cấu trúc dữ liệu: ${names.join(', ')} (backup taken before migrating).`,
  networkFolder: (folder: string): string =>
    `Thư mục dữ liệu ${folder} nằm trên ổ đĩa mạng; SQLite có thể hỏng dữ liệu ở đó. Chuyển BCT_DATA về ổ đĩa của máy (network file system).`,
}
