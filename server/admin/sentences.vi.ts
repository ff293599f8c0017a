/** What the commands say: what was done, what was not, and what to do next. */
import { formatInteger } from '../domain/measure.ts'
import type { BackupTaken } from '../operations/backup.ts'
import type { Manifest } from '../operations/manifest.ts'
import type { Told } from '../operations/refused.ts'

const both = ({ vi, en }: Told) => `${vi}\n  ${en}`

export const adminSentences = {
  list: 'Các lệnh quản trị (npm run admin -- <lệnh> --help để xem cách dùng):',
  unknown: (name: string) => `Không có lệnh "${name}" (unknown command).`,
  usage: (line: string) => `Cách dùng: ${line}`,
  wrongUse: 'Lệnh chưa đúng cách viết (wrong usage).',
  failed: (error: unknown) =>
    both({
      vi: 'Lệnh chưa làm xong vì lỗi dưới đây; không có gì được ghi đè.',
      en: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
}

const rows = (manifest: Manifest) => manifest.tables.reduce((sum, table) => sum + table.rows, 0)
const contents = (manifest: Manifest) =>
  `${formatInteger(rows(manifest))} dòng trong ${manifest.tables.length} bảng, ${formatInteger(manifest.files.length)} tệp minh chứng`
const head = ({ auditHead }: Manifest) =>
  auditHead === null ? '' : `, audit head ${auditHead.place} ${auditHead.hash}`
const fingerprint = (manifest: Manifest) =>
  `  content sha256 ${manifest.content}, taken at ${manifest.takenAt}${head(manifest)}`
const missingFiles = (ids: readonly string[]) =>
  `Cơ sở dữ liệu nêu ${ids.length} tệp minh chứng không có hoặc không còn nguyên; tìm lại trong các bản sao lưu cũ (missing or altered evidence): ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`

export const backupWords = {
  about: 'Sao lưu toàn bộ cơ sở dữ liệu và tệp minh chứng vào một tệp, kể cả khi chương trình đang chạy.',
  encrypt: 'bắt buộc mã hóa; cần BCT_BACKUP_PASSPHRASE hoặc BCT_BACKUP_PASSPHRASE_FILE',
  verify: 'kiểm tra lại bản sao lưu ngay sau khi ghi',
  nightly: 'như chương trình tự làm hằng đêm: kiểm tra lại và xoay vòng 7 ngày, 4 tuần, 12 tháng',
  noPassphrase: {
    vi: 'Chưa có mật khẩu để mã hóa. Đặt BCT_BACKUP_PASSPHRASE hoặc BCT_BACKUP_PASSPHRASE_FILE rồi chạy lại.',
    en: 'no backup passphrase is set',
  },
  taken: ({ file, bytes, manifest }: BackupTaken, isSealed: boolean) =>
    `Đã sao lưu${isSealed ? ' (mã hóa)' : ''} vào ${file}: ${contents(manifest)}, ${formatInteger(Math.ceil(bytes / 1024))} kB.\n${fingerprint(manifest)}`,
  takenElsewhere:
    'Một tiến trình khác vừa sao lưu hoặc đang sao lưu, nên lần này bỏ qua (another process takes the backup).',
  removed: (files: readonly string[]) => `Đã xóa ${files.length} bản sao lưu cũ theo vòng lưu giữ: ${files.join(', ')}`,
  plain:
    'Bản sao lưu không mã hóa và có họ tên, mật khẩu đã băm của người dùng: cất ở nơi chỉ người quản trị mở được (not encrypted).',
  verified: 'Đã kiểm tra lại: bản sao lưu khôi phục được trọn vẹn.',
  missingFiles,
}

export const verifyWords = {
  about: 'Kiểm tra một bản sao lưu bằng cách khôi phục thử vào chỗ tạm; nêu đúng phần đầu tiên bị sai.',
  sound: (manifest: Manifest) => `Bản sao lưu còn nguyên: ${contents(manifest)}.\n${fingerprint(manifest)}`,
  missingFiles,
}

export const restoreWords = {
  about: 'Khôi phục từ bản sao lưu. Dừng chương trình trước; dữ liệu đang có được giữ lại ở thư mục riêng.',
  restored: (manifest: Manifest) => `Đã khôi phục: ${contents(manifest)}.\n${fingerprint(manifest)}`,
  setAside: (folder: string) => `Dữ liệu trước đó được giữ tại ${folder}; xóa khi chắc chắn không cần nữa.`,
  migrated: (names: readonly string[]) => `Đã nâng cấp cấu trúc dữ liệu: ${names.join(', ')}`,
  noSessions:
    'Phiên đăng nhập, mã truy cập của phần mềm và đường dẫn một lần không nằm trong bản sao lưu: mọi người đăng nhập lại; ai chưa đặt mật khẩu thì tạo đường dẫn mới.',
}
